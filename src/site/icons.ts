import { Resvg } from '@resvg/resvg-js';

/** A picture of the site for home screens. `maskable`: systems cut any shape from it, so its ground goes to the edges. */
type Icon = { readonly path: string; readonly size: number; readonly purpose: 'any' | 'maskable' };

export const manifestIcons: readonly Icon[] = [
  { path: 'icons/icon-192.png', size: 192, purpose: 'any' },
  { path: 'icons/icon-512.png', size: 512, purpose: 'any' },
  { path: 'icons/icon-maskable-512.png', size: 512, purpose: 'maskable' },
];

/** iOS rounds the corners itself and paints black behind what is transparent. */
const appleTouchIcon: Icon = { path: 'icons/apple-touch-icon.png', size: 180, purpose: 'maskable' };

/** The icon's own ground. */
const ground = '#1d1b18';

/** `public/icon.svg` → the PNG files that manifest and head name. */
export const iconFiles = (svg: string): readonly { readonly path: string; readonly bytes: Uint8Array }[] =>
  [...manifestIcons, appleTouchIcon].map(({ path, size, purpose }) => {
    const drawn = purpose === 'maskable' ? onGround(svg) : svg;
    return { path, bytes: new Resvg(drawn, { fitTo: { mode: 'width', value: size } }).render().asPng() };
  });

/** Within a circle of four fifths of the width, which every mask leaves (W3C Web App Manifest, “icon masks”). */
const onGround = (svg: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${ground}"/>${svg.replace(
    '<svg ',
    '<svg x="4" y="4" width="32" height="32" ',
  )}</svg>`;
