export type Engine = 'chromium' | 'firefox' | 'webkit';

function readEngine(userAgent: string): Engine {
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}

/** The engine that this test runs in. */
export const engine = readEngine(navigator.userAgent);
