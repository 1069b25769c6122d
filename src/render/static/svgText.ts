import { escapeMarkup } from '../../model/markup.ts';
import { colours } from './colours.ts';
import { dateGap, fontFamily, type Picture, type Shape } from './Shape.ts';

/** A picture as a file of its own: SVG 1.1 with plain attributes, no script, no style sheet, nothing from elsewhere. */
export function svgText({ title, width, height, shapes }: Picture): string {
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    fontFamily,
    role: 'img',
  };
  const ground = element('rect', { width, height, fill: colours.raised });
  const inside = [element('title', {}, escaped(title)), ground, ...shapes.map(shapeText)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, `\n${inside.join('\n')}\n`)}\n`;
}

function shapeText({ tag, attributes, text, date, href }: Shape): string {
  const more = date ? element('tspan', { dx: dateGap, ...small }, escaped(date)) : '';
  const drawn = element(tag, attributes, text === undefined ? '' : escaped(text) + more);
  // The older spelling as well: not every viewer of pictures knows the one of today.
  return href ? element('a', { href, 'xlink:href': href }, drawn) : drawn;
}

/** How a date after a label is written. */
export const small = { fontSize: 12, fontWeight: 400, fill: colours.soft } as const;

function element(tag: string, attributes: Shape['attributes'], content = ''): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${dashed(name)}="${escaped(`${value}`)}"`,
  );
  const open = `<${tag}${written.join('')}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${tag}>`;
}

/** `strokeWidth` → `stroke-width`; `viewBox` is the one that SVG itself spells so. */
const dashed = (name: string): string =>
  name === 'viewBox' ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Text as XML holds it; what XML cannot hold at all is left out. */
const escaped = (text: string): string =>
  escapeMarkup(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
