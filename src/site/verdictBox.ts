import type { Verdict } from '../model/dataset.ts';

/** The shape before a verdict, full to empty, as verdict.css draws it. */
export const verdictBox = (verdict: Verdict, colour: string) => ({
  type: 'svg',
  props: {
    width: 22,
    height: 22,
    viewBox: '0 0 22 22',
    fill: 'none',
    stroke: colour,
    strokeWidth: 3,
    children: [
      {
        type: 'rect',
        props: {
          x: 1.5,
          y: 1.5,
          width: 19,
          height: 19,
          rx: 3,
          ...(verdict === 'not-checkable' ? { strokeDasharray: '3 3.5' } : {}),
        },
      },
      ...(verdict === 'confirmed' || verdict === 'partly'
        ? [{ type: 'path', props: { d: `M2 2h${verdict === 'partly' ? 9 : 18}v18H2z`, fill: colour } }]
        : []),
      ...(verdict === 'contested' ? [{ type: 'path', props: { d: 'M3 19L19 3' } }] : []),
    ],
  },
});
