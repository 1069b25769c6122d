import { t } from '../../i18n/text.ts';
import type { Article } from '../../model/dataset.ts';
import { omissionMark } from '../../model/omissions.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';

/** That the article is not shown in full, why, and where it stands. */
export const ExcerptNote = ({ article: { url } }: { article: Article }) => (
  <p className="excerpt-note">
    {t.reader.excerpt(omissionMark)}
    {url && (
      <>
        {' '}
        <ExternalLink to={url}>{t.reader.readWhole}</ExternalLink>
      </>
    )}
  </p>
);
