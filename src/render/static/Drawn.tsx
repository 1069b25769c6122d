import { t } from '../../i18n/text.ts';
import type { Label, Mark, Scene, Tick } from '../../scene/Scene.ts';
import './drawn.css';

// CSS pixels from the middle of a row down, as marks.css has them.
const TEXT = -2.5; // to the middle of its label, and of a mark beside it
const LINE = 9.5; // to a line under its label
const FADE = 24; // how far what is still going on is drawn beyond its end
const RADIUS = 4;

type Props = {
  readonly scene: Scene;
  readonly chosen: string | null;
  /** Where the label of an entry leads; no link where there is none. */
  readonly href?: (id: string) => string;
};

/**
 * A Scene as SVG: what stands there before any script runs. Everything across is in percent,
 * so that it fits any width; labels hang on the end that the Scene hung them on.
 */
export function DrawnMarks({ scene, chosen, href }: Props) {
  const { rows, ties, writingPeriod, chosenDays: days, marks } = scene;
  const at = percentOf(scene);
  const down = (row: number) => `${Math.round((row / rows) * 1e4) / 100}%`;
  return (
    // The size of its letters is the number of rows: by it the style knows how high the rows are. A list needs an item.
    <svg className="drawn-marks" role={marks.length > 0 ? 'list' : undefined} fontSize={rows} width="100%">
      <title>{t.timeline.picture}</title>
      <rect
        className="drawn-writing-period"
        x={at(writingPeriod.left)}
        width={at(Math.max(2, writingPeriod.right - writingPeriod.left))}
        height="100%"
      />
      {days && (
        <rect
          className="drawn-days"
          x={at(days.left)}
          width={at(days.right - days.left)}
          height={down(days.row + 1)}
        />
      )}
      {ties.map((tie) => (
        <svg key={tie.ids.join()} className="drawn-tie" overflow="visible" y={down(tie.from + 0.5)}>
          <line x1={at(tie.at)} x2={at(tie.at)} y1={TEXT} y2={down(tie.to - tie.from)} />
        </svg>
      ))}
      {[...marks]
        .sort((a, b) => a.row - b.row || a.left - b.left)
        .map((mark) => {
          const drawn = <DrawnMark mark={mark} scene={scene} />;
          return (
            <svg
              key={mark.id}
              role="listitem"
              className={`drawn-mark ${mark.kind}${mark.id === chosen ? ' chosen' : ''}`}
              overflow="visible"
              y={down(mark.row + 0.5)}
            >
              {href ? <a href={href(mark.id)}>{drawn}</a> : drawn}
            </svg>
          );
        })}
    </svg>
  );
}

function DrawnMark({ mark, scene }: { mark: Mark; scene: Scene }) {
  const { shape, left, right, label, line, filled, aside, fadesIn, endsVaguely, fadesOut } = mark;
  const at = percentOf(scene);
  const y = aside ? TEXT : LINE;
  const [x, anchor, dx] = hang(mark, scene);
  const looks = [
    line,
    filled ? 'filled' : '',
    fadesIn ? 'fades-in' : '',
    endsVaguely || fadesOut ? 'fades-out' : '',
  ];
  return (
    <>
      {shape === 'span' ? (
        <rect className={looks.join(' ')} x={at(left)} width={at(right - left)} y={y - 3} height={6} rx={3} />
      ) : (
        shape !== 'dot' && <line className={looks.join(' ')} x1={at(left)} x2={at(right)} y1={y} y2={y} />
      )}
      {fadesOut && (
        <svg x={at(right)} overflow="visible">
          <line className="fading" x2={FADE} y1={y} y2={y} />
        </svg>
      )}
      {(shape === 'dot' || shape === 'tail') && (
        <circle className={looks.join(' ')} cx={at(left)} cy={y} r={RADIUS} />
      )}
      <text x={x} y={TEXT} dx={dx} textAnchor={anchor} dominantBaseline="central">
        {/* One piece of text: the browser’s own tree drops a space that stands alone. */}
        {`${label.text} `}
        {label.date && <tspan dx={4}>{label.date}</tspan>}
      </text>
    </>
  );
}

/** Where a label is tied to, which of its ends, and how far off in CSS pixels: so it stays there at another width and in another font. */
function hang(
  { left, right, label }: Mark,
  { writingPeriod, width }: Scene,
): [x: string, anchor: 'start' | 'end', dx: number] {
  const end = endOf(label);
  const at = (x: number) => `${(x / width) * 100}%`;
  if (label.left >= right) return [at(right), 'start', label.left - right];
  if (end <= left) return [at(left), 'end', end - left];
  if (label.left === left) return [at(left), 'start', 0];
  const slid = label.left < left;
  if (!slid) return ['0%', 'start', label.left];
  const limit = end <= writingPeriod.left && writingPeriod.left <= width ? writingPeriod.left : width;
  return [at(limit), 'end', end - limit];
}

const endOf = ({ left, width }: Label): number => left + width;

const percentOf =
  ({ width }: Scene) =>
  (x: number): string =>
    `${Math.round((Math.max(-width, Math.min(2 * width, x)) / width) * 1e4) / 100}%`;

/** The axis of a Scene, from the top down: it stands behind the marks. `covered` is how much of its end another text takes, in CSS pixels. */
export function DrawnAxis({ scene, covered = 0 }: { scene: Scene; covered?: number }) {
  const at = percentOf(scene);
  const readable = ({ at, text }: Tick) => at + 8 * text.length < scene.width - covered;
  return (
    <svg className="drawn-axis" width="100%" height="100%" aria-hidden="true">
      {scene.ticks.map((tick) => (
        <svg key={tick.at} x={at(tick.at)} overflow="visible">
          <line y1={tick.text ? 0 : 28} y2="100%" />
          <text x={6} y={18}>
            {readable(tick) && tick.text}
          </text>
        </svg>
      ))}
    </svg>
  );
}
