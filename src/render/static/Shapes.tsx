import { createElement, type ReactNode } from 'react';
import { dateGap, fontFamily, type Picture, type Shape } from './Shape.ts';
import { small } from './svgText.ts';

/** A picture in a page, as wide as its place. */
export function Shapes({ picture: { title, width, height, shapes } }: { readonly picture: Picture }) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" fontFamily={fontFamily} role="img">
      <title>{title}</title>
      {/* Spread, so that no piece needs a key: they never move. */}
      {createElement('g', null, ...shapes.map(draw))}
    </svg>
  );
}

function draw({ tag, attributes, text, date, href }: Shape): ReactNode {
  const more = date && (
    <tspan dx={dateGap} {...small}>
      {date}
    </tspan>
  );
  const drawn = createElement(tag, attributes, text, more);
  return href ? <a href={href}>{drawn}</a> : drawn;
}
