// What the scripts of theme_overrides/js share: the one global, what stands on it, and who puts it there.
// Shapes of data are typedefs in the scripts that own them; as these are classic scripts, their names hold everywhere.

/** What the build writes about a country (generator/numbers.py): name, code, whom to call, advice, crisis lines, own id. */
type Country = [
  name: string,
  code: string,
  emergency: PhoneLine,
  advice: PhoneLine | null,
  crisis: PhoneLine[],
  id?: string
];

/** What is dialled, as it is shown; who answers or what to say of it; of a crisis line, for what it is. */
type PhoneLine = [number: string, words: string, about?: string];

interface InjuryGuide {
  // site/base.js
  /** Where the site lies, wherever it is served from; ends in a slash. */
  root: URL;
  /** The path of this page from the root: "injuries/shin-splints/". */
  here: string;
  /** An address that Trusted Types accepts; throws TypeError for a script of any other site. */
  scriptAddress(address: string): string;
  /** Load a script of ours once; again after a failure, which rejects. */
  load(address: string): Promise<unknown>;
  /** The key under which this device keeps what has this name. */
  place(name: string): string;
  recall(name: string): string | null;
  /** Keep a text, or forget it with null; false where the device cannot. */
  keep(name: string, value: string | null): boolean;
  /** An element with words and a class. */
  make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, words?: string, name?: string): HTMLElementTagNameMap[Tag];
  focusSoon(element: HTMLElement): void;
  /** Say words in a live region, half a second later. */
  say(region: HTMLElement, words: string): void;
  asButton(link: HTMLElement, press: () => void): void;

  // the rest of site/, which every page has
  countries: Country[];
  numbers: { draw(box: HTMLElement, id?: string): void; chosen(): string };
  fileAddress(address: string): string;
  notice(words: string, action?: string, press?: () => void): void;

  // search/, once the dialog was opened; the index is a script that the build writes
  searchIndex: SearchIndex;
  searchSplit(text: string): string[];
  searchStem(word: string): string;
  searchWords(text: string, rules: SearchRules): string[];
  searchWeights: {
    TELLING: string[];
    weigh(words: string[], results: FoundPage[], count: number): Weights;
    sum(words: string[], weights: Weights): number;
    nearness(result: FoundPage, words: string[], weights: Weights): number;
  };
  search(text: string): SearchResult[];
  showResults(): void;

  // check/
  walk: Engine & Walk;
  running: {
    advice(reader: Reader, shown: (RunRecord | null)[], scale: Scale): Advice;
    painOf(written?: unknown): number | null;
  };
  decision: Readonly<{
    el: MakeElement;
    button(text: string, onclick: (event: MouseEvent) => void): HTMLButtonElement;
    words(tree: Tree): Words;
    emergencyNumber(): HTMLElement;
  }>;
  decisionResult(of: ResultOf): { level: Level; elements: HTMLElement[] };
  /** Called by each part of the data when it has come. */
  checkPart(part: Partial<Tree>): void;

  // page/ and sheet/
  tableState: {
    read(fragment: string, names: string[]): Choices;
    write(choices: Choices): string;
    fits(row: DOMStringMap, choices: Choices): boolean;
    order(a: string, b: string, kind: string, down: boolean): number;
  };
  sheetChoices: {
    looks: Record<string, string[]>;
    read(fragment: string): SheetChoices;
    write(made: Partial<SheetChoices>): string;
    progress(ticked: number, all: number): string;
  };
  crest: {
    picture: HTMLCanvasElement | null;
    show(): void;
    /** Rejects what is no picture. */
    choose(file: Blob): Promise<void>;
    keep(): void;
    recall(): Promise<void>;
    forget(): void;
  };

  // planner/
  planner: {
    make(plan: Plan, wishes: Wish): Made | null;
    day(iso: string): number | null;
    iso(day: number): string;
  };
  plannerForm: { read(values: Record<string, string>, data: PlanData, today: number): FormRead };
  plannerProblems: {
    clear(form: HTMLFormElement): void;
    complain(form: HTMLFormElement, problems: Problem[]): void;
  };
  planSheet(form: HTMLFormElement): HTMLElement;
  planStairs(stages: number, at: number): SVGSVGElement;
  planBeside(exercise: Beside): HTMLLIElement;
  planToday: {
    runs(made: Dated): Run[];
    where(made: Dated, ticked: string[], today: number): Standing;
    standing(plan: Pick<Plan, "stages">, next: Run | null): string;
    due(standing: Pick<Standing, "next" | "late" | "ahead">, day: string): string;
    onPain(pain: number, most: number): string;
    ending(made: Made, wish: Wish): string;
  };
  /** Days are since 1970-01-01. */
  planDays: {
    /** The reader's own day. */
    today(): number;
    written(day: number, what: Intl.DateTimeFormatOptions): string;
    /** "Tue 1 Dec" */
    said(day: number): string;
    /** "Tue" */
    weekday(day: number): string;
    /** "1 December 2026" */
    whole(day: number): string;
  };
  planEvents: {
    events(of: Omit<PlanShown, "what">): CalendarEvent[];
    leftover(before: Saved, now: Saved, last: string): string;
    distance(tenths: number, unit: Unit): string;
  };
  calendar(name: string, plan: string, events: CalendarEvent[], stamp: string): string;
  keptPlan: { read(): KeptPlan | null; write(plan: KeptPlan): boolean; drop(): boolean };
}

/** check/judge.js */
interface Engine {
  LEVELS: Level[];
  /** 0 to 4; 0 where none is raised. */
  rank(level?: Level): number;
  byId<Item extends { id: string }>(list: Item[], id: string): Item | undefined;
  ticked(value?: string | string[]): string[];
  signsOf(gate: Gate, answers: Answers): Answer[];
  secondOf(gate: Gate, sign: Answer, answers: Answers): { name: string; second?: Answer };
  signOf(tree: Tree, step: string): [gate: Gate, sign: Answer] | [];
  openers(tree: Tree): string[];
  isOpen(gate: Gate, answers: Answers): boolean;
  gateSteps(tree: Tree, answers: Answers): string[];
  secondSteps(gate: Gate, answers: Answers): string[];
  isEmergency(gate: Gate, answers: Answers): boolean;
  regionOf(tree: Tree, id?: string): Region | undefined;
  outcome(tree: Tree, answers: Answers): Outcome;
}

/** check/walk.js, which adds itself to the engine. */
interface Walk {
  NONE: string;
  UNSURE: string;
  PAIN: string;
  WAIT: string;
  pains: string[];
  whole(tree: Tree, part: Partial<Tree>): Tree;
  missing(tree: Tree, answers: Answers): string[];
  questionOf(tree: Tree, region: string | undefined, id: string): Question | undefined;
  places(tree: Tree, areaId: string): { region: string; place: string; text: string }[];
  steps(tree: Tree, answers: Answers): string[];
  next(tree: Tree, answers: Answers): string;
  total(tree: Tree, answers: Answers): number;
  answer(tree: Tree, answers: Answers, step: string, value: string | string[] | Place): Answers;
  elsewhere(tree: Tree, answers: Answers): Answers;
  pack(tree: Tree, answers: Answers): string;
  unpack(tree: Tree, text: string): { same: boolean; answers: Answers };
}

/** check/words.js: an element with attributes, listeners (on...), text, and children; what is empty is left out. */
type MakeElement = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props?: Record<string, unknown>,
  children?: (Node | string | false | null | undefined | 0)[]
) => HTMLElementTagNameMap[Tag];

declare var injuryGuide: InjuryGuide;

/** vendor/minisearch.js, as far as search/engine.js uses it. */
declare const MiniSearch: { loadJS(index: unknown, options: object): SearchEngine };

// Trusted Types, as far as site/base.js uses them. A TrustedScriptURL goes where an address goes.
declare const trustedTypes: {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
};
interface Window {
  trustedTypes?: typeof trustedTypes;
}

// The page is ours: what a selector finds is an HTML element unless the place it is put into says which.
interface ParentNode {
  querySelector<Tag extends keyof HTMLElementTagNameMap>(selectors: Tag): HTMLElementTagNameMap[Tag] | null;
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}
// Who says what kind of element a selector finds, says it of what is done with each.
interface NodeListOf<TNode extends Node> {
  forEach<E extends TNode>(each: (element: E, at: number, all: NodeListOf<TNode>) => void): void;
}
/** The form of a sheet has a country. */
interface HTMLFormControlsCollection {
  region: HTMLSelectElement;
}
interface Document {
  getElementById<E extends HTMLElement = HTMLElement>(id: string): E | null;
}
interface Element {
  closest<Tag extends keyof HTMLElementTagNameMap>(selectors: Tag): HTMLElementTagNameMap[Tag] | null;
  closest<E extends Element = HTMLElement>(selectors: string): E | null;
}
// What is pressed, or has the focus, is an element.
interface MouseEvent {
  readonly target: HTMLElement;
}
interface KeyboardEvent {
  readonly target: HTMLElement;
}
