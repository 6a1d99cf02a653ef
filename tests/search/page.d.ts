/** What the search shows, and what it asks of the engine. */
interface GuideNumber {
  href: string;
  text: string;
  verb: string;
  detail?: string;
}

interface GuideDanger {
  say: string;
  lines: (GuideNumber & { name: string; lang: string; place: string })[];
}

interface GuideHit {
  href: string;
  name: string;
  lang: string;
  gloss: string;
  summary: string;
  type: string;
  where: string;
  state: string;
  unsure: boolean;
}

interface GuideHelp {
  province: string;
  name: string;
  lang: string;
  number: GuideNumber;
}

interface GuideFacet {
  key: string;
  label: string;
  values: [string, string][];
}

type GuideCounts = Record<string, Record<string, number>>;
type GuideFilters = Record<string, string | number>;

interface GuideResult {
  total: number;
  sure: number;
  hits: GuideHit[];
  used: { typed: string; word: string }[];
  dangers: GuideDanger[];
  near: string[];
  counts: GuideCounts;
  more: boolean;
}

interface GuideEngine {
  labels: Record<string, string>;
  facets: GuideFacet[];
  help: GuideHelp[];
  search: (query: { words: string; filters: GuideFilters; limit: number; quick: boolean }) => Promise<GuideResult>;
}

type GuideSay = (key: string, values?: Record<string, string | number>) => string;

interface GuideSearch {
  load: (base: string, language: string) => Promise<GuideEngine>;
  parts: {
    make: (tag: string, values: Record<string, string>, ...inside: (Node | string)[]) => HTMLElement;
    speaker: (labels: Record<string, string>, language: string) => GuideSay;
    number: (number: GuideNumber, who: { name: string; lang: string }) => HTMLElement;
    danger: (danger: GuideDanger) => HTMLElement;
    hit: (hit: GuideHit, base: string, mark: string) => HTMLElement;
    people: (help: GuideHelp[], base: string, say: GuideSay) => HTMLElement;
  };
  filters: (
    engine: GuideEngine,
    say: GuideSay,
    changed: () => void,
    name: string,
  ) => {
    folded: HTMLElement;
    chips: HTMLElement;
    show: (counts: GuideCounts) => void;
    clear: () => void;
    chosen: () => GuideFilters;
  };
  answers: (
    engine: GuideEngine,
    say: GuideSay,
    base: string,
    on: { step: number; more: () => void; word: (word: string) => void },
  ) => {
    title: (result: GuideResult) => string;
    corrected: (result: GuideResult) => string[];
    shown: (result: GuideResult) => HTMLElement[];
  };
  keys: (
    box: HTMLElement,
    place: HTMLElement,
    on: { links: () => HTMLElement[]; first: () => HTMLElement | null; clear: () => boolean },
  ) => void;
}
