import type { AnchorHTMLAttributes } from 'react';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'onClick'> & {
  readonly href: string;
  readonly onFollow: () => void;
};

/** A link that is followed without leaving the page, unless the reader asks for a tab or a window. */
export function InternalLink({ href, onFollow, ...link }: Props) {
  return (
    <a
      {...link}
      href={href}
      onClick={(click) => {
        if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return;
        click.preventDefault();
        onFollow();
      }}
    />
  );
}
