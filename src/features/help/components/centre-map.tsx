// biome-ignore lint/suspicious/noShadowRestrictedNames: Taro puts templates into the package by this name.
import { Map } from '@tarojs/components'
import type { CentreMap as Shown } from '../centre-map'
import styles from './centre-map.module.scss'

interface CentreMapProps {
  map: Shown
  onMarker: (marker: number) => void
  /** The client has no map after all. */
  onError: () => void
}

/** Where the listed centres are; the list says the same, with the way to each. */
export function CentreMap({ map, onMarker, onError }: CentreMapProps) {
  return (
    <Map
      className={styles.map}
      {...map}
      ariaLabel={`地图，有 ${map.markers.length} 个考点，下方列表相同`}
      onMarkerTap={({ detail }) => onMarker(Number(detail.markerId))}
      onError={onError}
    />
  )
}
