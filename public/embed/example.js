import { mountAttested } from './attested.js';

mountAttested(document.querySelector('#timeline'));

// Each frame gets the height that it asks for.
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'attested:height') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = data.height;
});
