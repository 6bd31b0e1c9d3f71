export { toStorageRoom, type StorageRoom } from './storage-room.tsx';
