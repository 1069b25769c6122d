/**
 * A piece of a picture: an SVG element with plain attributes (React’s spelling), in CSS pixels. No style sheet, no
 * variable and no clipping is needed, so that any viewer draws it, and a canvas too.
 */
export type Shape = {
  readonly tag: 'line' | 'rect' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  /** Follows the text, 7 px after it, in small print. */
  readonly date?: string;
  /** Where it leads. */
  readonly href?: string;
};

export type Picture = {
  /** In words, for who cannot see it. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};

/** Whatever is on the machine: a picture carries no font. */
export const fontFamily = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

export const dateGap = 7;

/** The same shapes, elsewhere. */
export const moved = (shapes: readonly Shape[], right: number, down: number): Shape[] =>
  shapes.map((shape) => ({
    ...shape,
    attributes: Object.fromEntries(
      Object.entries(shape.attributes).map(([name, value]) => [
        name,
        typeof value !== 'number'
          ? value
          : /^c?x[12]?$/.test(name)
            ? value + right
            : /^c?y[12]?$/.test(name)
              ? value + down
              : value,
      ]),
    ),
  }));
