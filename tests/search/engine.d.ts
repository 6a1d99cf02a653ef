/** What the parts of the engine share. Files of the index are as guide/search/files.py writes them. */
declare namespace GuideSearch {
  interface Column { values: string[]; rows: string; }

  /** A file of words, of texts to show, or both. */
  interface Packed {
    words: string;
    posts: string;
    fields: number[];
    stems: string;
    texts?: string;
    columns: Record<string, Column>;
  }

  interface Line extends GuideNumber { name: string; lang: string; place: string; doc: number; }
  interface Danger { phrases: string; say: string; lines: string; }
  interface Told { say: string; lines: Line[]; }

  interface Head extends Packed {
    total: number;
    priors: string;
    stop: string;
    foreign: string;
    late: string;
    synonyms: string;
    dangers: Danger[];
    lines: Record<string, Line>;
    help: [string, string][];
    facets: GuideFacet[];
    found: Record<string, string>;
    topics: Record<string, string>;
    labels: Record<string, string>;
    starts?: string;
    chunk: number;
  }

  /** Words in order; of each, its postings, the place of the first of its forms, and the places of all of them. */
  interface Words { words: string[]; family: number[]; forms: Map<number, number[]>; posts: number[][]; }

  interface Texts {
    lines: string[];
    columns: Record<string, { text: (row: number) => string; set: (row: number) => string[] }>;
    cells: (row: number) => string[];
  }

  /** Where words and documents are, whether in one file or in many. */
  interface Store {
    whole: boolean;
    dilution: Float32Array;
    names: string[][];
    words: string[];
    part: (word: string) => Promise<Words>;
    late: (word: string) => unknown;
    texts: () => Promise<Words>;
    texted: () => boolean;
    shown: (doc: number) => Promise<{ shown: Texts; row: number }>;
    facets: (names: string[]) => Promise<Texts>;
  }

  interface Found { words: string[]; meant: string[]; scores: Float32Array[]; used: { typed: string; word: string }[]; begun: boolean; wanting: boolean; }
}

interface GuideSearch {
  take: (name: string, values: any) => void;
  bring: (address: string) => Promise<void>;
  index: {
    FIELDS: number;
    digits: (text: string) => number;
    sieve: (packed: string) => (word: string) => boolean;
    textsOf: (packed: GuideSearch.Packed) => GuideSearch.Texts;
    wordsOf: (packed: GuideSearch.Packed, total: number, known: Map<string, number[]>) => GuideSearch.Words;
    readAgain: (head: GuideSearch.Head, texts: GuideSearch.Texts) => { posts: Map<string, number[]>; names: string[][] };
    labelsOf: (head: GuideSearch.Head) => Record<string, Record<string, string>>;
    whereOf: (columns: GuideSearch.Texts["columns"], row: number, labels: Record<string, Record<string, string>>) => string;
  };
  terms: {
    distance: (a: string, b: string, most: number) => number;
    slips: (word: string) => number;
    placeOf: (words: string[], word: string) => number;
    beginning: (words: string[], start: string) => number[];
    corrected: (words: string[], word: string, common: (place: number) => number) => number[];
    cut: (word: string, known: (part: string) => boolean, near: (part: string) => string | undefined) => string[];
  };
  ranking: {
    add: (into: Float32Array, posts: number[], quality: number, dilution: Float32Array) => void;
    rarity: (found: Float32Array) => number;
    saturated: (found: Float32Array) => Float32Array;
    together: (scores: Float32Array[], total: number) => { score: Float32Array; most: number };
  };
  dangers: (dangers: GuideSearch.Danger[]) => (typed: string[], anyhow?: boolean) => GuideSearch.Danger[];
  finder: (
    store: GuideSearch.Store,
    head: GuideSearch.Head,
  ) => { find: (typed: string[], deep: boolean, quick: boolean) => Promise<GuideSearch.Found>; near: (typed: string[]) => Promise<string[]> };
  narrow: (
    docs: number[],
    filters: GuideFilters,
    valuesOf: (facet: string, doc: number) => string[],
    facets: GuideFacet[],
  ) => { kept: { doc: number; unsure: boolean }[]; counts: GuideCounts };
}
