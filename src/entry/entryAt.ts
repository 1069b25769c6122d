/** The entry that a place of the page speaks of, if it is among `ids`; of nested passages, that of the shortest. */
export function entryAt(target: EventTarget | null, ids: ReadonlySet<string>): string | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-events], [data-event]') : null;
  const named = place?.dataset.events?.split(' ') ?? [place?.dataset.event ?? ''];
  return named.find((id) => ids.has(id)) ?? null;
}
