import { ExternalLink } from '../ui/ExternalLink.tsx';

/** Whom to ask about the rights in a text: a `https:` or `mailto:` address, if one is known. */
export const RightsContact = ({ address }: { address: string | null }) =>
  address && (
    <>
      Contact for the rights: <ExternalLink to={address}>{address.replace('mailto:', '')}</ExternalLink>
    </>
  );
