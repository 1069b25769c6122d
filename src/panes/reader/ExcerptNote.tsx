import type { Article } from '../../model/dataset.ts';
import { omissionMark } from '../../model/omissions.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';

/** That the article is not shown in full, why, and where it stands. */
export const ExcerptNote = ({ article: { url } }: { article: Article }) => (
  <p className="excerpt-note">
    Only passages are shown, each with the sentence before and after it; “{omissionMark}” stands for the rest.
    The rights in the text remain with its owner.
    {url && (
      <>
        {' '}
        <ExternalLink to={url}>Read the whole article</ExternalLink>
      </>
    )}
  </p>
);
