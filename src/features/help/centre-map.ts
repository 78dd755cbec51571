import type { MapProps } from '@tarojs/components'
import type { Schema } from '../../api/contract-types'

/** What the client's map is told. */
export interface CentreMap extends Pick<MapProps, 'latitude' | 'longitude'> {
  markers: MapProps.marker[]
  /** The corners of what shows. */
  includePoints: MapProps.point[]
}

/** Room for the pins on every side, as a share of what the centres span; a single one shows its streets. */
const ROOM = 0.3
const LEAST_ROOM_DEGREES = 0.01
/** Big enough for a thumb: the pin of the picture fills the middle of it. */
const PIN = { iconPath: '/features/help/assets/pin.png', width: 44, height: 44 }

function span(degrees: number[]): [low: number, middle: number, high: number] {
  const low = Math.min(...degrees)
  const high = Math.max(...degrees)
  const room = Math.max((high - low) * ROOM, LEAST_ROOM_DEGREES)
  return [low - room, (low + high) / 2, high + room]
}

/** A map on which all of these centres stand, each under its place in the list; null without any. */
export function mapOf(centres: readonly Schema<'TestCentre'>[]): CentreMap | null {
  if (centres.length === 0) return null
  const [south, latitude, north] = span(centres.map((centre) => centre.latitude))
  const [west, longitude, east] = span(centres.map((centre) => centre.longitude))
  return {
    latitude,
    longitude,
    includePoints: [
      { latitude: south, longitude: west },
      { latitude: north, longitude: east },
    ],
    markers: centres.map(({ name, latitude, longitude }, id) => ({
      id,
      latitude,
      longitude,
      title: name,
      ariaLabel: name,
      ...PIN,
    })),
  }
}
