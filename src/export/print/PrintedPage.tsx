import { dialogText } from '../../i18n/dialogText.ts';
import { knownOf, sourceTitle } from '../../i18n/entryText.ts';
import { t } from '../../i18n/text.ts';
import { articleOf } from '../../model/articles.ts';
import type { TimelineEvent } from '../../model/dataset.ts';
import { Shapes } from '../../render/static/Shapes.tsx';
import type { Measure } from '../../scene/layoutTimeline.ts';
import type { Shown } from '../../store/shown.ts';
import { Filled } from '../../ui/Filled.tsx';
import { wholePicture } from '../image/wholePicture.ts';
import { Entry } from './Entry.tsx';
import { notesOf } from './notes.ts';
import { Section } from './Section.tsx';
import { SourceNotes } from './SourceNotes.tsx';

/** All that is shown, on paper: what it is, the picture of all of its time, the entries, and the sources as notes. */
export function Paper({ shown, measure }: { readonly shown: Shown; readonly measure: Measure }) {
  const { dataset, events, set, link, references, view } = shown;
  const { notes, numbersOf } = notesOf(events, references ?? {});
  const dated = events.filter(({ date }) => date !== null).length;
  const undated = events.length - dated;
  const missing = references === null && events.some(({ corroboration }) => corroboration.sources > 0);
  const groups = view.order === 'told' ? [events] : [events.slice(0, dated), events.slice(dated)];
  const pictures = wholePicture(shown, measure);
  return (
    <main className="paper">
      <header>
        <p className="paper-kicker">
          <b>{t.app.name}</b> {dataset.articles.map(knownOf).join('; ')}
        </p>
        <h1>{sourceTitle(dataset)}</h1>
        <p>{dataset.introduction}</p>
        <p>
          <b>{dialogText.takeAway.set(set)}</b>
          {dialogText.print.counts(dated, undated)}
          {t.app.promise}
        </p>
        {missing && (
          <p className="paper-missing">
            <Filled text={dialogText.print.missing} parts={{ link: <a href={link}>{link}</a> }} />
          </p>
        )}
        <p className="paper-soft">
          <a href={link}>{link}</a>
          {dialogText.print.version(dataset.version)}
        </p>
      </header>
      {pictures.map((picture, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one picture, which never move
        <figure className="paper-picture" key={i}>
          <Shapes picture={picture} />
        </figure>
      ))}
      {events.length === 0 && <p>{t.list.none}</p>}
      {groups
        .filter((group) => group.length > 0)
        .map((group) => (
          <Section key={group[0]!.id} heading={headingOf(group, view.order)}>
            {group.map((event) => (
              <Entry
                key={event.id}
                event={event}
                number={events.indexOf(event) + 1}
                article={articleOf(event, dataset)}
                notes={numbersOf(event.id)}
                href={shown.linkOf(event.id)}
              />
            ))}
          </Section>
        ))}
      <SourceNotes notes={notes} />
      <footer>
        {dataset.articles.map(({ id, title, writtenBecause, rights }) => (
          <p key={id}>
            “{title}”: {writtenBecause} {rights}
          </p>
        ))}
      </footer>
    </main>
  );
}

function headingOf(group: readonly TimelineEvent[], order: Shown['view']['order']): string {
  if (order === 'told') return dialogText.print.allAsTold;
  return group[0]?.date ? t.timeline.heading : dialogText.print.undated;
}
