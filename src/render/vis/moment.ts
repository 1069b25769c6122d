/**
 * What vis-timeline needs of moment.js, and no more: it only steps over its own (hidden) grid with it. The real one
 * would weigh 20 kB. Always UTC, so that no day shifts with the reader's zone. Setters change the value, as moment's do.
 */
type Unit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
type Input = number | Date | UtcMoment | undefined;

const MS: Partial<Record<string, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

class UtcMoment {
  readonly #date: Date;
  constructor(input: Input) {
    this.#date = new Date(input === undefined ? 0 : Number(input));
  }
  valueOf = () => this.#date.getTime();
  toDate = () => new Date(this.#date);
  clone = () => new UtcMoment(this);
  utc = () => this;
  locale = () => this;
  format = () => '';
  year = (n?: number) => this.#part(this.#date.getUTCFullYear(), n, (d) => d.setUTCFullYear(n!));
  month = (n?: number) => this.#part(this.#date.getUTCMonth(), n, (d) => d.setUTCMonth(n!));
  date = (n?: number) => this.#part(this.#date.getUTCDate(), n, (d) => d.setUTCDate(n!));
  hours = (n?: number) => this.#part(this.#date.getUTCHours(), n, (d) => d.setUTCHours(n!));
  minutes = (n?: number) => this.#part(this.#date.getUTCMinutes(), n, (d) => d.setUTCMinutes(n!));
  seconds = (n?: number) => this.#part(this.#date.getUTCSeconds(), n, (d) => d.setUTCSeconds(n!));
  milliseconds = (n?: number) =>
    this.#part(this.#date.getUTCMilliseconds(), n, (d) => d.setUTCMilliseconds(n!));
  isSame = (other: Input) => this.valueOf() === new UtcMoment(other).valueOf();
  subtract = (n: number, unit: string) => this.add(-n, unit);
  add(n: number, unit: string): this {
    const name = unit.replace(/s$/, '') as Unit;
    if (name === 'year') this.#date.setUTCFullYear(this.#date.getUTCFullYear() + n);
    else if (name === 'month') this.#date.setUTCMonth(this.#date.getUTCMonth() + n);
    else this.#date.setTime(this.valueOf() + n * (MS[name] ?? 0));
    return this;
  }
  #part(value: number, next: number | undefined, set: (date: Date) => void): number | this {
    if (next === undefined) return value;
    set(this.#date);
    return this;
  }
}

const moment = (input?: Input) => new UtcMoment(input);
moment.utc = moment;
moment.isMoment = (value: unknown) => value instanceof UtcMoment;
moment.locale = () => 'en';

export default moment;
