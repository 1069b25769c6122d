import { KindMark } from '../../entry/KindMark.tsx';
import { knownOf } from '../../i18n/entryText.ts';
import { formatSpan } from '../../i18n/formatDate.ts';
import { siteText } from '../../i18n/siteText.ts';
import { t } from '../../i18n/text.ts';
import { type Actor, type Collection, type Dataset, saidKinds } from '../../model/dataset.ts';
import { actorsByCount, namesActor } from '../../model/filter.ts';
import { Strip } from '../../render/static/Strip.tsx';
import { memoryAddress } from '../../store/address.ts';
import { formatView } from '../../store/link.ts';
import { openingView } from '../../store/view.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Filled } from '../../ui/Filled.tsx';
import { sharedActors } from './sharedActors.ts';

type Props = {
  /** One for each article. */
  readonly datasets: readonly Dataset[];
  readonly collection: Collection;
  /** The path that the site lives under, with a slash at both ends. */
  readonly base: string;
  /** Stands in the place of a page that is not there. */
  readonly missing?: boolean;
};

const MOST_ACTORS = 6;

/** The site’s start where it has several articles: each with what it is of, how much of it, and who is in it. Needs no script. */
export function CollectionPage({ datasets, collection, base, missing = false }: Props) {
  const { version, reportTo } = datasets[0]!;
  return (
    <div className="attested articles" lang="en">
      <header>
        <p className="kicker">
          <b>{t.app.name}</b> <span>{siteText.articles(datasets.length)}</span>
        </p>
        {missing && (
          <p className="missing" id="missing">
            {siteText.missing}
          </p>
        )}
        <h1>{collection.title}</h1>
        <p className="lead">{collection.introduction}</p>
        <p className="promise">{t.app.promise}</p>
      </header>
      <main>
        {datasets.map((dataset) => (
          <ArticleInShort key={dataset.title} dataset={dataset} base={base} />
        ))}
        <Shared datasets={datasets} base={base} />
      </main>
      <footer>
        <p>
          <Filled text={siteText.version} parts={{ version: <code>{version}</code> }} />
          {reportTo && (
            <Filled
              text={siteText.foundError}
              parts={{
                address: <ExternalLink to={reportTo}>{reportTo.replace('mailto:', '')}</ExternalLink>,
              }}
            />
          )}
        </p>
      </footer>
    </div>
  );
}

function ArticleInShort({ dataset, base }: { readonly dataset: Dataset; readonly base: string }) {
  const { events, actors, introduction, collection } = dataset;
  const article = dataset.articles[0]!;
  const dated = events.filter(({ date }) => date !== null).length;
  const undated = events.length - dated;
  const main = actorsByCount(actors, events)
    .filter(({ id }) => countOf(id, dataset) > 0)
    .slice(0, MOST_ACTORS);
  const title = `title-${article.id}`;
  return (
    <article aria-labelledby={title}>
      <div className="words">
        <h2 id={title}>
          <a href={hrefOf(dataset, base)} lang={article.language}>
            “{article.title}”
          </a>
        </h2>
        <p className="known">{knownOf(article).replaceAll(' · ', '\u00a0· ')}</p>
        <p>{introduction}</p>
      </div>
      <div className="picture-in-short">
        {dated > 0 && <Strip dataset={dataset} />}
        <SaidInShort dataset={dataset} />
        <p>
          <b>{dated}</b>
          {siteText.dated(dated)}
          {collection?.span && `, ${formatSpan(collection.span)}`}; <b>{undated}</b>
          {siteText.undated(undated)}
        </p>
      </div>
      {main.length > 0 && (
        <div className="who">
          <h3>{siteText.who}</h3>
          <ul>
            {main.map((actor) => (
              <li key={actor.id}>
                <ActorLink actor={actor} dataset={dataset} base={base} words={actor.name} />
              </li>
            ))}
            {actors.length > main.length && (
              <li className="more">{siteText.more(actors.length - main.length)}</li>
            )}
          </ul>
        </div>
      )}
    </article>
  );
}

/** Beside the strip, as the column stands beside the timeline: what has no date, by kind. */
function SaidInShort({ dataset }: { readonly dataset: Dataset }) {
  const counted = saidKinds.map((kind) => ({
    kind,
    count: dataset.events.filter((event) => event.date === null && event.kind === kind).length,
  }));
  return (
    <ul aria-label={siteText.withoutDate}>
      {counted
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <li key={kind}>
            <KindMark kind={kind} /> {siteText.ofKind(count, t.kinds[kind].one, t.kinds[kind].many)}
          </li>
        ))}
    </ul>
  );
}

/** Who is in more than one: the same actor, under the same id. */
function Shared({ datasets, base }: Pick<Props, 'datasets' | 'base'>) {
  const shared = sharedActors(datasets);
  if (shared.length === 0) return null;
  return (
    <section className="shared" aria-labelledby="shared">
      <h2 id="shared">{siteText.shared}</h2>
      <dl>
        {shared.map(({ actor, within }) => (
          <div key={actor.id}>
            <dt>
              <b>{actor.name}</b>: <span>{actor.about}</span>
            </dt>
            {within.map((dataset) => (
              <dd key={dataset.title}>
                <ActorLink actor={actor} dataset={dataset} base={base} words={dataset.title} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

type ActorProps = {
  readonly actor: Actor;
  readonly dataset: Dataset;
  readonly base: string;
  readonly words: string;
};

/** Leads to the article with the entries that name the actor. */
function ActorLink({ actor, dataset, base, words }: ActorProps) {
  const count = countOf(actor.id, dataset);
  return (
    <a className="chip" href={hrefOf(dataset, base, [actor.id])}>
      {words} <small>{count}</small>
      <span className="visually-hidden">{t.filters.entries(count)}</span>
    </a>
  );
}

const countOf = (id: string, { events }: Dataset) => events.filter((event) => namesActor(event, id)).length;

const hrefOf = ({ collection }: Dataset, base: string, actors: readonly string[] = []): string =>
  memoryAddress('/', base, collection!.home).href(formatView({ ...openingView, actors }));
