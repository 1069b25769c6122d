import { Fragment, type ReactNode } from 'react';

type Props = { readonly text: string; readonly parts: Readonly<Record<string, ReactNode>> };

/** A sentence with elements in its places: `<Filled text="Press {key} to close." parts={{ key: <kbd>Esc</kbd> }} />`. */
export const Filled = ({ text, parts }: Props) =>
  text
    .split(/\{(\w+)\}/)
    .map((piece, i) => (i % 2 === 0 ? piece : <Fragment key={piece}>{parts[piece]}</Fragment>));
