import type { EventDate } from '../domain/dataset.ts';
import type { Link } from './relations.ts';
import { type Report, spotIn } from './seedFile.ts';

/** Reports relations that cannot all be true: circles, and an order that the dates contradict. `dates` may lack entries. */
export function checkTimeOrder(
  links: readonly Link[],
  dates: ReadonlyMap<string, EventDate>,
  report: Report,
): void {
  for (const link of links) {
    const problem = contradiction(link, dates.get(link.from), dates.get(link.to));
    if (problem) report(spotIn(link.spot, 'how'), problem, { words: `${link.from} ${link.kind} ${link.to}` });
  }
  // What leads to something comes before it, so these two make circles together.
  reportCircles(
    links.filter(({ kind }) => kind === 'before' || kind === 'leads-to'),
    report,
  );
  reportCircles(
    links.filter(({ kind }) => kind === 'part-of'),
    report,
  );
}

function contradiction(
  { kind }: Link,
  from: EventDate | undefined,
  to: EventDate | undefined,
): string | null {
  if (!from || !to) return null;
  const begins = (date: EventDate) => date.earliest ?? Number.NEGATIVE_INFINITY;
  const ends = (date: EventDate) => date.latest ?? Number.POSITIVE_INFINITY;
  if ((kind === 'before' || kind === 'leads-to') && begins(from) > ends(to)) {
    return `By their dates the second (${to.words}) is over before the first begins (${from.words})`;
  }
  if (kind === 'same-day' && (begins(from) > ends(to) || begins(to) > ends(from))) {
    return `By their dates (${from.words}; ${to.words}) these two have no day in common`;
  }
  return null;
}

// Depth first; a link that leads back onto the way that led to it closes a circle and is reported, once.
function reportCircles(links: readonly Link[], report: Report): void {
  const onward = new Map<string, Link[]>();
  for (const link of links) onward.set(link.from, [...(onward.get(link.from) ?? []), link]);
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (id: string): void => {
    way.push(id);
    for (const link of onward.get(id) ?? []) {
      const at = way.indexOf(link.to);
      if (at >= 0) {
        const circle = [...way.slice(at), link.to].join(' → ');
        report(spotIn(link.spot, 'event'), 'This relation closes a circle', {
          words: circle,
          hint: 'Nothing comes before itself: one of these is wrong.',
        });
      } else if (!done.has(link.to)) walk(link.to);
    }
    way.pop();
    done.add(id);
  };
  for (const id of onward.keys()) if (!done.has(id)) walk(id);
}
