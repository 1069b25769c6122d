const oa = 'http://www.w3.org/ns/oa#';
const as = 'http://www.w3.org/ns/activitystreams#';
const id = { '@type': '@id' };
const count = { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' };

/**
 * What `http://www.w3.org/ns/anno.jsonld` says of the terms that are used here, so that a test needs no network. A term that
 * it lacks is an error: the test reads in the strict mode.
 */
export const annotationContext = {
  '@context': {
    oa,
    as,
    dcterms: 'http://purl.org/dc/terms/',
    schema: 'http://schema.org/',
    id: '@id',
    type: '@type',
    Annotation: `${oa}Annotation`,
    AnnotationCollection: `${as}OrderedCollection`,
    AnnotationPage: `${as}OrderedCollectionPage`,
    Software: `${as}Application`,
    SpecificResource: `${oa}SpecificResource`,
    Text: 'http://purl.org/dc/dcmitype/Text',
    TextualBody: `${oa}TextualBody`,
    TextQuoteSelector: `${oa}TextQuoteSelector`,
    TextPositionSelector: `${oa}TextPositionSelector`,
    ...Object.fromEntries(
      ['assessing', 'classifying', 'commenting', 'describing'].map((name) => [name, oa + name]),
    ),
    body: { '@id': `${oa}hasBody`, ...id },
    target: { '@id': `${oa}hasTarget`, ...id },
    source: { '@id': `${oa}hasSource`, ...id },
    selector: { '@id': `${oa}hasSelector`, ...id },
    generator: { '@id': `${as}generator`, ...id },
    first: { '@id': `${as}first`, ...id },
    items: { '@id': `${as}items`, ...id, '@container': '@list' },
    motivation: { '@id': `${oa}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${oa}hasPurpose`, '@type': '@vocab' },
    exact: `${oa}exact`,
    prefix: `${oa}prefix`,
    suffix: `${oa}suffix`,
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    name: 'http://xmlns.com/foaf/0.1/name',
    start: { '@id': `${oa}start`, ...count },
    end: { '@id': `${oa}end`, ...count },
    total: { '@id': `${as}totalItems`, ...count },
    startIndex: { '@id': `${as}startIndex`, ...count },
  },
};
