// The warehouse as a map: a level at a time, an aisle from near, a bin with what lies there.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Bin, WarehouseMap } from '../../domain/desk/warehouse-map.ts';
import { ask } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { TypedField } from '../parts/TypedField.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { AislePlan } from './AislePlan.tsx';
import { BinBox } from './BinBox.tsx';
import { FloorPlan } from './FloorPlan.tsx';
import { Legend } from './Legend.tsx';
import { layOut } from './lay-out.ts';
import './map.css';

/** ms: all locations are a large answer, and a floor changes all the time. */
const freshness = 15_000;

interface Shown {
  readonly level: string;
  /** Null: all of them. */
  readonly aisle: number | null;
  readonly bin: Bin | null;
}

function shownBy(search: URLSearchParams, bins: readonly Bin[]): Shown {
  const at = search.get('at');
  const bin = at === null ? null : (bins.find(({ code }) => code === at) ?? null);
  const aisle = Number(search.get('aisle') ?? Number.NaN);
  return {
    level: search.get('level') ?? bin?.level ?? bins.find((each) => each.aisle > 0)?.level ?? '',
    aisle: Number.isInteger(aisle) ? aisle : null,
    bin,
  };
}

const ascending = <Value extends string | number>(all: Iterable<Value>): Value[] =>
  [...new Set(all)].sort((a, b) => (a < b ? -1 : 1));

function Warehouse({ bins }: { readonly bins: readonly Bin[] }) {
  const text = useDeskText();
  const [search, setSearch] = useSearchParams();
  const { level, aisle, bin } = shownBy(search, bins);
  const at = search.get('at') ?? '';
  const onLevel = useMemo(() => bins.filter((each) => each.level === level), [bins, level]);
  const cells = useMemo(() => layOut(onLevel), [onLevel]);
  const inAisle = useMemo(() => cells.filter((cell) => cell.bin.aisle === aisle), [cells, aisle]);
  const change = (changed: Readonly<Record<string, string>>) => {
    const kept = { ...Object.fromEntries(search), ...changed };
    setSearch(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== '')), {
      replace: true,
    });
  };
  const choose = (chosen: Bin) => change({ at: chosen.code, level: chosen.level });
  return (
    <>
      <search className="filter">
        <div className="field field-row">
          <span aria-hidden="true">{text('map.level')}</span>
          <Choice
            label={text('map.level')}
            value={level}
            onChange={(chosen) => change({ level: chosen, at: '' })}
            options={ascending(bins.map((each) => each.level)).map((value) => ({ value, label: value }))}
          />
        </div>
        <SelectField
          label={text('map.aisle')}
          value={aisle === null ? '' : String(aisle)}
          options={ascending(onLevel.map((each) => each.aisle)).map((value) => ({
            value: String(value),
            label: value === 0 ? text('map.noAisle') : text('map.aisleNumber', { aisle: value }),
          }))}
          onChange={(chosen) => change({ aisle: chosen })}
        />
        <TypedField
          label={text('map.find')}
          value={at}
          maxLength={64}
          width="170px"
          onChange={(code) => change({ at: code.trim(), level: '', aisle: '' })}
        />
      </search>
      <Legend bins={aisle === null ? onLevel : inAisle.map((cell) => cell.bin)} />
      {at !== '' && bin === null && (
        <p className="problem" role="alert">
          {text('map.unknown', { code: at })}
        </p>
      )}
      <div className={bin === null ? 'map-parts' : 'map-parts map-parts-bin'}>
        <div className="map-ground">
          {aisle === null ? (
            <FloorPlan cells={cells} chosen={bin?.code ?? null} onBin={choose} />
          ) : (
            <AislePlan cells={inAisle} chosen={bin?.code ?? null} onBin={choose} />
          )}
        </div>
        {bin !== null && <BinBox key={bin.code} bin={bin} />}
      </div>
    </>
  );
}

export function MapPage() {
  const text = useDeskText();
  const query = useQuery({
    queryKey: ['/map'],
    queryFn: () => ask<WarehouseMap>('/map'),
    refetchInterval: freshness,
    meta: { live: 'by-itself' },
  });
  return (
    <Page title={text('map.title')}>
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.data?.bins.length === 0 && <Empty title={text('map.emptyTitle')} help={text('map.emptyHelp')} />}
      {query.data !== undefined && query.data.bins.length > 0 && <Warehouse bins={query.data.bins} />}
    </Page>
  );
}
