import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { writingPeriodOf } from '../../src/model/dates/span.ts';
import { DrawnMarks } from '../../src/render/static/Drawn.tsx';
import { layoutTimeline } from '../../src/scene/layoutTimeline.ts';
import { expectNoViolations } from './axe.ts';
import { story } from './story.ts';
import '../../src/ui/theme.css';

/** Shows the picture that stands before the interactive timeline does. */
async function show(events: typeof story.events): Promise<void> {
  const element = document.createElement('main');
  document.body.append(element);
  const root = createRoot(element);
  onTestFinished(() => {
    root.unmount();
    element.remove();
  });
  const scene = layoutTimeline({
    events,
    span: story.extent,
    writingPeriod: writingPeriodOf(story),
    chosen: null,
    width: 600,
    measure: (label) => label.length * 7,
  });
  root.render(
    <div className="attested">
      <h1>A picture</h1>
      <DrawnMarks scene={scene} chosen={null} href={(id) => `#${id}`} />
    </div>,
  );
  await expect.poll(() => element.querySelector('svg')).not.toBeNull();
}

test('the picture before the widget is a list of its entries', async () => {
  await show(story.events.filter(({ date }) => date));
  expect(document.querySelectorAll('[role=list] [role=listitem]').length).toBeGreaterThan(5);
  await expectNoViolations();
});

test('the picture before the widget is no list when nothing is found', async () => {
  await show([]);
  await expectNoViolations();
  expect(document.querySelector('[role=list]')).toBeNull();
});
