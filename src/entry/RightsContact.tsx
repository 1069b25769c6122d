import { t } from '../i18n/text.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Filled } from '../ui/Filled.tsx';

/** Whom to ask about the rights in a text: a `https:` or `mailto:` address, if one is known. */
export const RightsContact = ({ address }: { address: string | null }) =>
  address && (
    <Filled
      text={t.entry.contactForRights}
      parts={{ address: <ExternalLink to={address}>{address.replace('mailto:', '')}</ExternalLink> }}
    />
  );
