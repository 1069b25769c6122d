/** Where the page lies on somebody’s disk: what its links are worth to others. `url` is the one that is handed on. */
export const LocalFileWarning = ({ url }: { readonly url: string }) =>
  url.startsWith('file:') && (
    <p className="from-disk">
      This page is a file on this computer. Links to it name its folder, and lead to it from here only: for
      others, put it on a website first.
    </p>
  );
