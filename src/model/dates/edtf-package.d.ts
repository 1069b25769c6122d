/** The package `edtf` (a test's oracle only) has no types; these are the parts used. */
declare module 'edtf' {
  type Mask = { readonly value: number };
  type Parsed = {
    readonly min: number;
    readonly max: number;
    readonly approximate: Mask;
    readonly uncertain: Mask;
  };
  export default function edtf(text: string): Parsed;
}
