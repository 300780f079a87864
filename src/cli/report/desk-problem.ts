/** From the heaviest on. */
export const severities = ['error', 'warning', 'note'] as const;
/** How much a finding weighs. Only an error makes `check` fail, unless it is told to be stricter. */
export type Severity = (typeof severities)[number];

/** One thing that only a desk is told. */
export interface DeskProblem {
  readonly severity: Severity;
  /** What is wrong and what to do; `%` stands for what it is about. */
  readonly sentence: string;
  /** Why a desk wants to know, where the sentence does not say it. */
  readonly why?: string;
}
