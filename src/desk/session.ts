// Who is signed in at this desk.
import { QueryCache, QueryClient, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { ask, DeskRefusal } from './ask.ts';

export interface DeskUser {
  readonly userId: string;
  readonly name: string;
  readonly warehouse: string;
  readonly role: 'supervisor' | 'administrator';
}

const key = ['session'];

/** A session that ends while the desk is open leads back to the sign-in, whichever request finds out. */
export function deskQueries(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, fault) => !(fault instanceof DeskRefusal) && count < 2,
        staleTime: 1000,
        refetchOnWindowFocus: true,
      },
    },
    queryCache: new QueryCache({
      onError: (fault) => {
        if (fault instanceof DeskRefusal && fault.status === 401) client.setQueryData(key, null);
      },
    }),
  });
  return client;
}

export const useSession = () =>
  useQuery({
    queryKey: key,
    staleTime: 60_000,
    queryFn: () =>
      ask<DeskUser>('/session').catch((fault: unknown) => {
        if (fault instanceof DeskRefusal && fault.status === 401) return null;
        throw fault;
      }),
  });

export const sessionKey = key;

export const DeskUserContext = createContext<DeskUser | null>(null);

export const useIsAdministrator = (): boolean => useContext(DeskUserContext)?.role === 'administrator';
