import type { ReactNode } from 'react';

/** Words of an article amid ours: they turn none of ours round, and whatever reads them out is told their language. */
export const Words = ({ lang, children }: { readonly lang: string; readonly children: ReactNode }) => (
  <bdi lang={lang}>{children}</bdi>
);
