/** What the scripts of the search share. Each script adds its part: add its type here. */
interface GuideSearch {
  tokens: (text: string) => string[];
}

declare var guideSearch: GuideSearch;
