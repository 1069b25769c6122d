/** Moves the focus to an entry's label on the timeline or in the column, where it is in sight: a card that goes away gives it back. */
export function focusEntry(within: Element | null | undefined, id: string): void {
  const name = CSS.escape(id);
  const labels = within?.querySelectorAll<HTMLElement>(
    `.mark[data-event="${name}"] .mark-label, .said-list [data-event="${name}"]`,
  );
  [...(labels ?? [])].find((label) => label.checkVisibility())?.focus();
}
