import { estimateLabel } from '../../scene/estimateLabels.ts';
import type { Measure } from '../../scene/layoutTimeline.ts';
import { dateGap, fontFamily } from './Shape.ts';

/** Label widths as this machine’s font has them, or as they are estimated for others, whichever is wider: a picture travels. */
export function measureWider(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimateLabel;
  const widthOf = (text: string, font: string) => {
    context.font = `${font} ${fontFamily}`;
    return context.measureText(text).width;
  };
  return (text, date, kind) => {
    const words = widthOf(text, `${kind === 'event' ? 600 : 400} 12.5px`);
    const measured = words + (date === '' ? 0 : dateGap + widthOf(date, '400 12px'));
    return Math.max(estimateLabel(text, date, kind), Math.ceil(measured));
  };
}
