import type { ReactNode } from 'react';

/** Words of an article amid ours, which are English: where they are not, whatever reads them out is told. */
export const Words = ({ lang, children }: { readonly lang: string; readonly children: ReactNode }) =>
  lang === 'en' ? children : <span lang={lang}>{children}</span>;
