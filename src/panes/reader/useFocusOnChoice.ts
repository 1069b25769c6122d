import { type RefObject, useEffect, useRef, useState } from 'react';
import { t } from '../../i18n/text.ts';
import { focused } from '../../ui/focused.ts';

/**
 * Whoever chose by a control that the choice took away (a starting point, a related entry, “Close”) goes on at the
 * headline of what was chosen, or else at the article. To whoever chose from elsewhere, and stays there, it is said:
 * what to say in a status is returned.
 */
export function useFocusOnChoice(
  reader: RefObject<HTMLElement | null>,
  id: string | null,
  headline: string | undefined,
): string {
  const last = useRef(id);
  const [news, setNews] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry that was edited is no other
  useEffect(() => {
    if (last.current === id) return;
    last.current = id;
    if (!reader.current) return;
    const stays = focused(reader.current) !== null;
    setNews(stays && headline ? t.reader.chosen(headline) : '');
    if (stays) return;
    const next =
      reader.current.querySelector<HTMLElement>('.card h2') ??
      reader.current.querySelector<HTMLElement>('.article-pane');
    next?.focus({ preventScroll: true });
  }, [reader, id]);
  return news;
}
