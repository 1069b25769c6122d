// Packages of tests that bring no types: as much of each as is used.
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown, options?: object);
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'jsonld' {
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
  const jsonld: {
    readonly expand: (
      document: unknown,
      options: { readonly documentLoader: Loader; readonly safe: boolean; readonly base?: string },
    ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  };
  export default jsonld;
}
