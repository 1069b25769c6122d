import type { Article } from '../model/dataset.ts';
import { formatDate } from './formatDate.ts';

/** What an article is, and what is not known of it: “Opinion article by … · outlet not known · written between …”. */
export function knownOf({ description, author, publisher, written }: Article): string {
  return [
    description,
    author && `by ${author}`,
    publisher ?? 'outlet not known',
    `written ${formatDate(written.edtf, 'long')}${written.basis === 'inferred' ? ' (inferred)' : ''}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
