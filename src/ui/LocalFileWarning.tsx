import { t } from '../i18n/text.ts';

/** Where the page lies on somebody’s disk: what its links are worth to others. `url` is the one that is handed on. */
export const LocalFileWarning = ({ url }: { readonly url: string }) =>
  url.startsWith('file:') && <p className="from-disk">{t.ui.localFile}</p>;
