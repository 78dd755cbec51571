import { h } from '../phone/dom'
import { beijingDay, beijingText } from './beijing-time'
import type { Course, Waypoint } from './demo-api'
import { element } from './elements'

/** The waypoints to come, the nearest first, and then those that are past, the latest first. */
export function nearestFirst(waypoints: readonly Waypoint[], now: number): Waypoint[] {
  const isPast = ({ at }: Waypoint) => Date.parse(at) <= now
  return [...waypoints.filter((each) => !isPast(each)), ...waypoints.filter(isPast).reverse()]
}

/** The exam whose next waypoint is the nearest one; a registered one comes before the next sitting. */
export function nearestCourse(courses: readonly Course[], now: number): Course | undefined {
  const next = ({ waypoints }: Course) =>
    Math.min(...waypoints.map(({ at }) => Date.parse(at)).filter((at) => at > now))
  const registered = courses.filter((each) => each.registrationId && Number.isFinite(next(each)))
  return registered.sort((one, other) => next(one) - next(other))[0] ?? courses.at(-1)
}

const keyOf = ({ registrationId }: Course) => registrationId ?? 'next'
const nameOf = ({ name, examDate }: Course) => `${name} · ${beijingDay(examDate)}`

/** Which exam is followed, by name, and the instants of it that the clock can jump to, each with its date. */
export class CourseView {
  private readonly choice = element('course', HTMLSelectElement)
  /** Null until somebody has chosen: then the nearest one. */
  private chosen: string | null = null
  private courses: Course[] = []
  private now = 0
  private drawn = ''

  constructor(private readonly jump: (at: string) => void) {
    this.choice.addEventListener('change', () => {
      this.chosen = this.choice.value
      this.show(this.courses, this.now)
    })
  }

  show(courses: Course[], now: number): void {
    this.courses = courses
    this.now = now
    const course = courses.find((each) => keyOf(each) === this.chosen) ?? nearestCourse(courses, now)
    if (!course) return
    const waypoints = nearestFirst(course.waypoints, now)
    const past = ({ at }: Waypoint) => Date.parse(at) <= now
    const drawn = JSON.stringify([
      courses.map(nameOf),
      keyOf(course),
      waypoints,
      waypoints.filter(past).length,
    ])
    // Redrawing would take the focus from a keyboard user.
    if (drawn === this.drawn) return
    this.drawn = drawn
    this.choice.replaceChildren(...courses.map((each) => new Option(nameOf(each), keyOf(each))))
    this.choice.value = keyOf(course)
    element('waypoints', HTMLUListElement).replaceChildren(
      ...waypoints.map((waypoint) => h('li', {}, this.button(waypoint, past(waypoint)))),
    )
  }

  private button({ label, at }: Waypoint, past: boolean): HTMLButtonElement {
    return h(
      'button',
      { type: 'button', class: past ? 'waypoint past' : 'waypoint', onclick: () => this.jump(at) },
      h('b', { text: past ? `${label}（已过）` : label }),
      h('time', { text: beijingText(new Date(at)) }),
    )
  }
}
