// What the build writes before theme_overrides/js/site/worker.js. Addresses are relative to the site's root.
declare const GUIDE: {
  version: string;
  /** Pages that are kept from the first visit on. */
  pages: string[];
  /** Files, named by what they hold, that are kept from then on. */
  assets: string[];
  /** The same, kept once they were asked for. */
  later: string[];
  /** The search index. */
  index: string;
  /** The page that says what is kept. */
  offline: string;
};

// In a service worker `self` hears of more than other workers do.
interface WorkerGlobalScope {
  addEventListener<Name extends keyof ServiceWorkerGlobalScopeEventMap>(
    type: Name,
    listener: (event: ServiceWorkerGlobalScopeEventMap[Name]) => void
  ): void;
  readonly clients: Clients;
  skipWaiting(): Promise<void>;
}
