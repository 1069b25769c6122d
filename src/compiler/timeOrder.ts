import { formatDate } from '../i18n/formatDate.ts';
import type { EventDate } from '../model/dataset.ts';
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
    return `By their dates the second (${formatDate(to.edtf, 'long')}) is over before the first begins (${formatDate(from.edtf, 'long')})`;
  }
  if (kind === 'same-day' && (begins(from) > ends(to) || begins(to) > ends(from))) {
    return `By their dates (${formatDate(from.edtf, 'long')}; ${formatDate(to.edtf, 'long')}) these two have no day in common`;
  }
  return null;
}

// Depth first, without recursion, for ten thousand may follow each other; a link that leads back onto the way that led to
// it closes a circle and is reported, once.
function reportCircles(links: readonly Link[], report: Report): void {
  const onward = new Map<string, Link[]>();
  for (const link of links) {
    const known = onward.get(link.from);
    if (known) known.push(link);
    else onward.set(link.from, [link]);
  }
  const done = new Set<string>();
  for (const start of onward.keys()) {
    const way: { readonly id: string; readonly rest: Link[] }[] = [];
    const places = new Map<string, number>();
    const enter = (id: string) => {
      if (done.has(id)) return;
      places.set(id, way.length);
      way.push({ id, rest: [...(onward.get(id) ?? [])] });
    };
    enter(start);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const link = here.rest.shift();
      if (!link) {
        way.pop();
        places.delete(here.id);
        done.add(here.id);
        continue;
      }
      const at = places.get(link.to);
      if (at === undefined) enter(link.to);
      else
        report(spotIn(link.spot, 'event'), 'This relation closes a circle', {
          words: [...way.slice(at).map(({ id }) => id), link.to].join(' → '),
          hint: 'Nothing comes before itself: one of these is wrong.',
        });
    }
  }
}
