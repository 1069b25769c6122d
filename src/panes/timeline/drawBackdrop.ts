import { WIDE_BAND } from '../../scene/layoutTimeline.ts';
import { isWritingPeriodInView, type Scene } from '../../scene/Scene.ts';

/**
 * Axis, grid and writing period of a Scene, in elements of the pane that stand around the marks, so that the axis stays in sight
 * while the rows scroll. Called at each frame of a movement.
 */
export function drawBackdrop(pane: HTMLElement, scene: Scene): void {
  const { ticks, writingPeriod, width } = scene;
  const axis = pane.querySelector<HTMLElement>('.axis');
  const band = pane.querySelector<HTMLElement>('.writing-period');
  if (!axis || !band) return;

  const visible = isWritingPeriodInView(scene);
  band.hidden = !visible;
  band.style.translate = `${writingPeriod.left}px 0`;
  band.classList.toggle('wide', writingPeriod.right - writingPeriod.left > WIDE_BAND);
  band.style.width = `${Math.max(2, writingPeriod.right - writingPeriod.left)}px`;
  // The style of what hangs on the band reads from here where it ends, and whether it is in sight.
  pane.style.setProperty('--writing-period-end', `${Math.min(width, writingPeriod.right)}px`);
  pane.classList.toggle('writing-period-in-sight', visible);

  while (axis.children.length < ticks.length) {
    const tick = document.createElement('span');
    tick.className = 'tick';
    axis.append(tick);
  }
  // On a narrow pane the writing period's caption stands on the axis, where the band ends; no text goes under it.
  const caption = pane.querySelector<HTMLElement>('.axis-caption');
  const covered = caption?.offsetWidth ? caption.offsetLeft - 6 : Number.POSITIVE_INFINITY;
  const nodes = [...axis.children] as HTMLElement[];
  nodes.forEach((node, i) => {
    const tick = ticks[i];
    node.hidden = tick === undefined;
    if (!tick) return;
    node.style.translate = `${tick.at}px 0`;
    if (node.textContent !== tick.text) node.textContent = tick.text;
  });
  if (covered < width) {
    // Read all, then write: else the browser lays out anew for each.
    const ends = ticks.map(({ at }, i) => at + nodes[i]!.offsetWidth);
    ends.forEach((end, i) => {
      if (end > covered) nodes[i]!.textContent = '';
    });
  }

  drawTies(pane, scene);
  drawChosenDays(pane, scene);
}

/** What joins the dots of one day, beneath them. Where its rows stand is known to the style. */
function drawTies(pane: HTMLElement, { ties }: Scene): void {
  const place = pane.querySelector('.ties');
  if (!place) return;
  while (place.children.length < ties.length) place.append(document.createElement('i'));
  [...place.children].forEach((child, i) => {
    const node = child as HTMLElement;
    const tie = ties[i];
    node.hidden = tie === undefined;
    if (!tie) return;
    node.style.translate = `${tie.at - 0.5}px 0`;
    node.style.setProperty('--row', String(tie.from));
    node.style.setProperty('--rows-down', String(tie.to - tie.from));
  });
}

function drawChosenDays(pane: HTMLElement, { chosenDays: days, width }: Scene): void {
  const node = pane.querySelector<HTMLElement>('.chosen-days');
  if (!node) return;
  node.hidden = days === null;
  if (!days) return;
  // What begins or ends far outside would be wider than browsers draw.
  const [left, right] = [Math.max(-width, days.left), Math.min(2 * width, days.right)];
  node.style.translate = `${left}px 0`;
  node.style.width = `${right - left}px`;
  node.style.setProperty('--row', String(days.row));
  node.classList.toggle('vague-start', !days.firmStart);
  node.classList.toggle('vague-end', !days.firmEnd);
}
