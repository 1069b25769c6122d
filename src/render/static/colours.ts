/** The light theme’s colours, for what leaves the page: paper and pictures are light whatever the screen is. A test holds them to theme.css. */
export const colours = {
  paper: '#fbfaf6',
  raised: '#ffffff',
  ink: '#1d1b18',
  soft: '#5e594f',
  line: '#dedad0',
  hair: '#ece9e1',
  accent: '#1d4f91',
  tint: '#e3ebf5',
  band: '#e9e4d6',
  'band-line': '#857e6e',
  event: '#1d1b18',
  situation: '#2f6f6b',
  claim: '#6a4c9c',
  fear: '#a63d1f',
  forecast: '#8a5f00',
  question: '#9a2a62',
} as const;
