import type { Schemas } from './asking'
import { closing, expiry, movedBeforePaying, refundWindow, twin } from './edges'
import { followExam, leave, lookAround, useCertificate } from './journeys'
import { importResults, lookAtDesk, revoke, ship } from './operator'
import { others } from './others'
import { announce, arrive, buy, makeReady, type Person, pay } from './people'
import { rushOf } from './rush'
import { bank, rest, sweep, weather } from './weather'
import type { World } from './world'

const DAY_MS = 86_400_000
/** Seats of a rush within a year; `npm run simulate -- --rush 500` is one alone. */
const RUSH_SEATS = 6

/** From so many a year on, something happens every day. */
const LIVELY = 60

const pad = (value: number) => String(value).padStart(2, '0')
const startOf = (date: string) => Date.parse(`${date}T00:00:00+08:00`)

/** One year of a world: its people arrive month by month, and every month has its sitting. */
export class Year {
  readonly #people: Person[] = []
  /** Days on which something falls due for many: tickets, exams, results, closings; on others a server may be asleep. */
  busy = new Set<string>()

  constructor(
    private readonly world: World,
    private readonly year: number,
    private readonly peopleAYear: number,
    private readonly months = 12,
  ) {}

  async pass(): Promise<void> {
    const { world } = this
    await this.#learnDays()
    for (let month = 1; month <= this.months; month += 1) {
      world.faulty = true
      await this.#month(month)
      world.faulty = false
      await world.step('month’s end', () => rest(world))
    }
    await world.step('other operations', () => others(world, this.#some()))
  }

  /** The calendar as anybody can read it. */
  async #learnDays(): Promise<void> {
    const { world } = this
    for (const year of [this.year, this.year + 1]) {
      const { body } = await world.ask('getCalendar', { path: { year: String(year) } }, false)
      for (const { examDate, resultFrom } of body.items as Schemas['CalendarMonth'][])
        await world.client.query('insert into world.days values ($1, $2) on conflict do nothing', [
          examDate,
          new Date(startOf(resultFrom)),
        ])
    }
  }

  #some(): Person {
    const here = this.#people.filter(({ gone }) => !gone)
    return this.world.random.pick(here)
  }

  async #month(month: number): Promise<void> {
    const { world } = this
    const name = `${this.year}-${pad(month)}`
    const { rows } = await world.client.query(
      `select id, exam_date::text as date from sittings where month = $1 order by id`,
      [name],
    )
    const examDate: string = rows[0]?.date ?? `${name}-25`
    const days = new Date(Date.UTC(this.year, month, 0)).getUTCDate()
    const around = (offset: number) =>
      new Date(startOf(examDate) + offset * DAY_MS + DAY_MS / 3).toISOString().slice(0, 10)
    for (const offset of [-10, -4, 0, 1, 3, 4, 5, 6]) this.busy.add(around(offset))
    const arrivals = Math.ceil(this.peopleAYear / 12)
    for (let day = 1; day <= days; day += 1) {
      const today = `${name}-${pad(day)}`
      await this.#morning(today)
      const until = startOf(examDate) - 10 * DAY_MS
      if (startOf(today) === until - DAY_MS) await this.#closingDay(examDate, rows, month)
      if (today === examDate || startOf(today) === startOf(examDate) - DAY_MS) await this.#examDay(today)
      if (startOf(today) === startOf(examDate) + DAY_MS)
        await world.step('results', () => importResults(world, examDate))
      const due = Math.floor((arrivals * day) / days) - Math.floor((arrivals * (day - 1)) / days)
      for (let count = 0; count < due; count += 1) await this.#newcomer()
      await this.#acts(this.#busyness())
      if (day === 12) await this.#operators(month, name)
    }
  }

  /** The night is over: what is due is done, by one server or both. */
  async #morning(today: string): Promise<void> {
    const { world } = this
    await world.moveTo(startOf(today) + 8 * 3_600_000 + world.random.below(3_600_000))
    await world.step('morning', async () => {
      weather(world)
      await world.callBack()
      if (this.busy.has(today) || world.random.chance(0.2)) await sweep(world, world.server())
      await bank(world)
    })
  }

  /** How many acts a day has; where few live, less happens. */
  #busyness(): number {
    const { random } = this.world
    const acts = ((2 + random.below(4)) * Math.min(LIVELY, this.peopleAYear)) / LIVELY
    return Math.floor(acts) + (random.chance(acts % 1) ? 1 : 0)
  }

  #nextId(): string {
    return `p${(this.year % 10) * 1000 + this.#people.length}`
  }

  async #newcomer(): Promise<void> {
    const { world } = this
    const id = this.#nextId()
    await world.step('somebody new', async () => {
      const person = await arrive(world, id)
      this.#people.push(person)
      if (await makeReady(world, person)) {
        await buy(world, person)
        if (world.random.chance(0.9)) await pay(world, person)
      }
    })
  }

  async #acts(count: number): Promise<void> {
    const { world } = this
    if (this.#people.length === 0) return
    for (let index = 0; index < count; index += 1) {
      await world.moveTo(world.sources.now + world.random.below(2 * 3_600_000))
      const person = this.#some()
      const dice = world.random.next()
      if (dice < 0.4) await world.step('follow an exam', () => followExam(world, person))
      else if (dice < 0.55) await world.step('use a certificate', () => useCertificate(world, person))
      else if (dice < 0.68) await world.step('look around', () => lookAround(world, person))
      else if (dice < 0.85) await world.step('buy', () => this.#buyAgain(person))
      else if (dice < 0.88) await world.step('ask again', () => world.replay())
      else if (dice < 0.9) await world.step('leave', () => leave(world, person))
      else if (dice < 0.93) await world.step('callback', () => world.callBack())
      else if (dice < 0.95) await world.step('refund in the console', () => this.#console())
      else await world.step('pay', () => pay(world, person))
    }
  }

  async #buyAgain(person: Person): Promise<void> {
    if (!person.ready && !(await makeReady(this.world, person))) return
    await buy(this.world, person)
    await pay(this.world, person)
  }

  /** Somebody in the merchant's office gives money back by hand. */
  async #console(): Promise<void> {
    const { world } = this
    const { books } = world.outside
    const entries = books
      .paidEntries()
      .filter(([, { state, refunds }]) => state === 'SUCCESS' && refunds.size === 0)
    if (entries.length === 0 || !world.random.chance(0.3)) return
    const [id, { total }] = world.random.pick(entries)
    world.fault('refund made outside')
    announce(world, books.refundInConsole(id, total))
    await world.callBack()
  }

  async #closingDay(examDate: string, sittings: { id: string }[], month: number): Promise<void> {
    const { world } = this
    const ids = sittings.map(({ id }) => id).filter((id) => /^(practitioner|tca-developer)-/.test(id))
    const sittingId = world.random.pick(ids)
    const code = sittingId.replace(/-\d{4}-\d\d$/, '')
    const { faulty } = world
    const edge: Person[] = []
    world.faulty = false
    world.outside.out.clear()
    for (let index = 0; index < 5; index += 1)
      await world.step('newcomers for the edges', async () => {
        const person = await arrive(world, this.#nextId())
        this.#people.push(person)
        edge.push(person)
        await makeReady(world, person)
      })
    const [one, two, three, four, five] = edge
    if (!one || !two || !three || !four || !five) return
    if (world.random.chance(0.5)) await world.step('expiry', () => expiry(world, four, code, sittingId))
    await world.step('refund window', () =>
      refundWindow(world, five, code, sittingId.replace(/\d{4}-\d\d$/, this.#after(2, examDate))),
    )
    await world.step('twin', () =>
      twin(world, five, `p${(this.year % 10) * 1000 + 800 + Number(examDate.slice(5, 7))}`),
    )
    await world.step('closing', () =>
      closing(world, { at: (index) => edge[index] ?? one }, examDate, sittingId),
    )
    if (month % 6 === 2) await this.#rush()
    world.faulty = faulty
  }

  async #rush(): Promise<void> {
    const { world } = this
    world.fault('rush with a crash')
    const { rows } = await world.client.query(
      `select id from sittings where certification_code = 'practitioner' and month = to_char($1::timestamptz + interval '40 days', 'YYYY-MM')`,
      [world.now],
    )
    if (rows[0])
      await world.step('rush', () =>
        rushOf(world, RUSH_SEATS, (index) => `p${(this.year % 10) * 1000 + 780 + index}`, rows[0].id),
      )
  }

  #after(months: number, date: string): string {
    const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
    return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`
  }

  /** The evening before and the day itself: reminders, and looks at the ticket. */
  async #examDay(today: string): Promise<void> {
    const { world } = this
    for (const hour of [13, 18]) {
      await world.moveTo(startOf(today) + hour * 3_600_000 + 1_800_000)
      await world.step('exam day', () => sweep(world, world.server()))
    }
  }

  async #operators(month: number, name: string): Promise<void> {
    const { world } = this
    await world.step('ship', () => ship(world))
    await world.step('desk', () => lookAtDesk(world))
    if (month % 4 === 2) await world.step('revoke', () => revoke(world, this.#some()))
    if (month % 5 === 3) {
      await world.step('move a sitting', () =>
        movedBeforePaying(world, this.#after(1, `${name}-01`), async () => {
          const person = await arrive(world, this.#nextId())
          this.#people.push(person)
          return person
        }),
      )
    }
  }
}
