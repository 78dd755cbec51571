import { useRouter } from '@tarojs/taro'
import { CentreCard } from '../../../../parts/centre-card/centre-card'
import { open } from '../../../../platform/navigation'
import { drawsMaps } from '../../../../platform/phone'
import { routes } from '../../../../platform/routes'
import { scrollToElement } from '../../../../platform/scroll'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Chips } from '../../../../ui/chips/chips'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { Message } from '../../../../ui/page-state/message'
import { PageState } from '../../../../ui/page-state/page-state'
import { Tag } from '../../../../ui/tag/tag'
import { useReadingOnce } from '../../../../ui/use-reading'
import { CentreMap } from '../../components/centre-map'
import { TestCentresStore } from './test-centres-store'

const cardId = (place: number) => `centre-${place}`

/** The city that a link names; null where it names none, or was cut. */
function cityOf(written: string | undefined): string | null {
  try {
    return written ? decodeURIComponent(written) : null
  } catch {
    return null
  }
}

/** The test centres by city, on a map where the client draws one, with the way there. */
export default definePage(function TestCentresPage() {
  const { city } = useRouter().params
  const store = usePageStore((app) => new TestCentresStore(app, cityOf(city), drawsMaps()))
  useReadingOnce(() => store.list.load())

  return (
    <Page>
      <PageState resource={store.list} skeleton={[80, 130, 200, 146]}>
        {({ cities }) => (
          <>
            <Notice
              tone="accent"
              title="以准考证上的地址为准"
              detail="现场考试的考点、楼层和教室写在准考证上；线上考试不需要到考点。"
            />
            {store.withoutCentre && (
              <Notice
                tone="warning"
                title={`${store.withoutCentre}暂时没有考点`}
                detail="以下为其他城市的考点。"
              />
            )}
            {cities.length > 0 && (
              <Card>
                <Chips
                  label="城市"
                  options={cities.map((name) => ({ value: name, text: name }))}
                  chosen={store.city}
                  onTap={(name) => store.tapCity(name)}
                />
              </Card>
            )}
            {store.map && (
              // Another city is a map of its own: not every client moves one to new corners.
              <CentreMap
                key={store.city ?? ''}
                map={store.map}
                onMarker={(place) => store.tapMarker(place) && scrollToElement(cardId(place))}
                onError={() => store.giveUpMap()}
              />
            )}
            {store.centres.map((centre, place) => (
              <CentreCard
                key={centre.id}
                id={cardId(place)}
                centre={centre}
                extra={centre.id === store.chosen && <Tag>地图所选</Tag>}
              />
            ))}
            {store.centres.length === 0 && (
              <Message
                icon="map-pin"
                title="还没有公布考点"
                detail="目前的考试都在线上进行，用电脑即可参加。"
              >
                <Button small kind="ghost" onTap={() => open(routes.help())}>
                  帮助与联系
                </Button>
              </Message>
            )}
          </>
        )}
      </PageState>
    </Page>
  )
})
