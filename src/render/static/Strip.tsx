import { siteText } from '../../i18n/siteText.ts';
import type { Dataset } from '../../model/dataset.ts';
import { stripOf, WIDTH } from '../../scene/stripOf.ts';

/** Decoration: what it shows stands in words beside it. As wide as it may be, so its lines keep their own width. */
export function Strip({ dataset }: { readonly dataset: Dataset }) {
  const { rows, writingPeriod, height, begins, ends } = stripOf(dataset);
  return (
    <div className="strip" aria-hidden="true">
      <svg width="100%" height={height} viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none">
        <title>{siteText.strip}</title>
        <rect x={writingPeriod.from} y={0} width={writingPeriod.to - writingPeriod.from} height={height} />
        {rows.map(({ kind, look, from, to, y }) => (
          <line
            key={y}
            className={`${kind} ${look}`}
            x1={look === 'dot' ? (from + to) / 2 : from}
            x2={look === 'dot' ? (from + to) / 2 : to}
            y1={y}
            y2={y}
          />
        ))}
      </svg>
      <p>
        <span>{begins}</span> <span>{ends}</span>
      </p>
    </div>
  );
}
