import type { ComponentProps } from 'react';
import { useActions, useHref } from '../store/store.ts';
import { InternalLink } from '../ui/InternalLink.tsx';

type Props = Omit<ComponentProps<typeof InternalLink>, 'href' | 'onFollow'> & {
  readonly id: string;
  /** Called before the entry is chosen. */
  readonly onLeave?: () => void;
};

/** A link that chooses an entry, and leaves the rest of the view as it is. */
export function EntryLink({ id, onLeave, ...link }: Props) {
  const { selectEvent } = useActions();
  const follow = () => {
    onLeave?.();
    selectEvent(id);
  };
  return <InternalLink {...link} href={useHref({ event: id })} onFollow={follow} />;
}
