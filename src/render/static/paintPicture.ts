import { colours } from './colours.ts';
import { dateGap, fontFamily, type Picture, type Shape } from './Shape.ts';
import { small } from './svgText.ts';

/**
 * A picture as PNG, `scale` device pixels to a CSS pixel. Drawn, not loaded as an image of the SVG: a policy that allows
 * images of the site’s own only (`img-src 'self'`) need not be widened for it.
 */
export async function paintPicture(picture: Picture, scale = 2): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to paint a picture on');
  context.scale(scale, scale);
  context.fillStyle = colours.raised;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const shape of picture.shapes) paint(context, shape);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large')))),
  );
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  const { tag, attributes: at } = shape;
  const number = (name: string, otherwise = 0) => Number(at[name] ?? otherwise);
  if (tag === 'text') {
    write(context, shape);
    return;
  }
  context.beginPath();
  if (tag === 'line') {
    context.moveTo(number('x1'), number('y1'));
    context.lineTo(number('x2'), number('y2'));
  } else if (tag === 'circle') context.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  else context.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
  if (at.fill && at.fill !== 'none') {
    context.globalAlpha = number('fillOpacity', 1);
    context.fillStyle = `${at.fill}`;
    context.fill();
  }
  if (at.stroke) {
    context.globalAlpha = number('strokeOpacity', 1);
    context.strokeStyle = `${at.stroke}`;
    context.lineWidth = number('strokeWidth', 1);
    context.setLineDash(at.strokeDasharray ? `${at.strokeDasharray}`.split(' ').map(Number) : []);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function write(context: CanvasRenderingContext2D, { attributes: at, text = '', date }: Shape): void {
  const parts = [
    { text, size: at.fontSize, weight: at.fontWeight ?? 400, fill: at.fill, gap: 0 },
    ...(date ? [{ text: date, size: small.fontSize, weight: 400, fill: small.fill, gap: dateGap }] : []),
  ].map((part) => {
    const font = `${part.weight} ${part.size}px ${at.fontFamily ?? fontFamily}`;
    context.font = font;
    return { ...part, font, width: part.gap + context.measureText(part.text).width };
  });
  const whole = parts.reduce((sum, { width }) => sum + width, 0);
  let x = Number(at.x) - (at.textAnchor === 'end' ? whole : 0);
  for (const { text, font, fill, gap, width } of parts) {
    context.font = font;
    context.fillStyle = `${fill}`;
    context.fillText(text, x + gap, Number(at.y));
    x += width;
  }
}
