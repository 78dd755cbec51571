/** Prints the year's calendar and the judgement at its boundary instants as this process's time zone sees them. */
import { offsetMinutes } from './calendar-examples'
import { judgedHere } from './calendar-judged'

console.log(JSON.stringify({ offsetMinutes: offsetMinutes(), ...judgedHere() }))
