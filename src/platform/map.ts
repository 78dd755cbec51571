import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** Shows a place on the map, with the way there. Coordinates are GCJ-02, as the client expects. */
export function showOnMap(place: {
  latitude: number
  longitude: number
  name: string
  address: string
}): Promise<Outcome> {
  return attempt(true, () => Taro.openLocation(place))
}
