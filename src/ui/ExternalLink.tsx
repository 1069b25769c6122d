import type { ReactNode } from 'react';
import { t } from '../i18n/text.ts';

type Props = { readonly to: string; readonly children: ReactNode };

/** A link that leaves the site. It tells nobody where the reader came from; what goes unencrypted is marked. */
export const ExternalLink = ({ to, children }: Props) => (
  <>
    <a href={to} rel="noopener noreferrer">
      {children}
    </a>
    {to.startsWith('http:') && <small>{t.ui.notEncrypted}</small>}
  </>
);
