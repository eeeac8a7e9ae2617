/* Loaded before a program (LD_PRELOAD), writes down in order everything the program does to the
 * files of one folder: what it writes, cuts short, forces to disk and deletes. From that log,
 * power_cut.py rebuilds the disk as a power cut could have left it at any moment.
 *
 * POWER_CUT_FOLDER  the folder that is watched
 * POWER_CUT_LOG     the log: records of (kind, name, offset, length), then the bytes written
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FILES 4096
#define NAME 63

struct record {
    char kind;
    char name[NAME];
    int64_t offset;
    int64_t length;
};

static char watched[FILES][NAME];
static const char *folder;
static size_t folder_length;
static int log_file = -1;
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open)(const char *, int, ...);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_truncate)(int, off64_t);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void begin(void)
{
    real_open = dlsym(RTLD_NEXT, "open64");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_truncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    folder = getenv("POWER_CUT_FOLDER");
    folder_length = folder ? strlen(folder) : 0;
    const char *log_name = getenv("POWER_CUT_LOG");
    if (folder && log_name)
        log_file = real_open(log_name, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static int inside(const char *path)
{
    return log_file >= 0 && path && !strncmp(path, folder, folder_length) && path[folder_length] == '/';
}

/* shared memory is gone after a power cut, whatever was in it */
static int is_watched(int file)
{
    return file >= 0 && file < FILES && watched[file][0] && !strstr(watched[file], "-shm");
}

static void note(char kind, const char *name, int64_t offset, const void *bytes, int64_t length)
{
    size_t whole = sizeof(struct record) + (bytes ? length : 0);
    char *line = calloc(1, whole);
    struct record *record = (struct record *)line;
    record->kind = kind;
    strncpy(record->name, name, NAME - 1);
    record->offset = offset;
    record->length = bytes ? length : 0;
    if (bytes)
        memcpy(line + sizeof(struct record), bytes, length);
    if (real_write(log_file, line, whole) != (ssize_t)whole)
        abort();
    free(line);
}

static int opened(int file, const char *path)
{
    if (file >= 0 && file < FILES) {
        watched[file][0] = 0;
        if (inside(path))
            strncpy(watched[file], strrchr(path, '/') + 1, NAME - 1);
    }
    return file;
}

#define OPENER(name)                                     \
    int name(const char *path, int flags, ...)           \
    {                                                    \
        va_list rest;                                    \
        va_start(rest, flags);                           \
        int mode = va_arg(rest, int);                    \
        va_end(rest);                                    \
        return opened(real_open(path, flags, mode), path); \
    }
OPENER(open)
OPENER(open64)

/* what happened and its line in the log are one step: the log is the order of the disk */
#define RECORDED(type, real, kind, file, offset, bytes, length, went_well)     \
    if (!is_watched(file))                                                     \
        return real;                                                           \
    pthread_mutex_lock(&order);                                                \
    type result = real;                                                        \
    if (went_well)                                                             \
        note(kind, watched[file], offset, bytes, length);                      \
    pthread_mutex_unlock(&order);                                              \
    return result;

ssize_t write(int file, const void *bytes, size_t length)
{
    RECORDED(ssize_t, real_write(file, bytes, length), 'A', file, 0, bytes, result, result > 0)
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset)
{
    RECORDED(ssize_t, real_pwrite(file, bytes, length, offset), 'W', file, offset, bytes, result, result > 0)
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset)
{
    return pwrite64(file, bytes, length, offset);
}

int fsync(int file)
{
    RECORDED(int, real_fsync(file), 'S', file, 0, NULL, 0, result == 0)
}

int fdatasync(int file)
{
    RECORDED(int, real_fdatasync(file), 'S', file, 0, NULL, 0, result == 0)
}

int ftruncate64(int file, off64_t length)
{
    RECORDED(int, real_truncate(file, length), 'T', file, length, NULL, 0, result == 0)
}

int ftruncate(int file, off_t length)
{
    return ftruncate64(file, length);
}

int unlink(const char *path)
{
    if (!inside(path))
        return real_unlink(path);
    pthread_mutex_lock(&order);
    int result = real_unlink(path);
    if (result == 0)
        note('U', strrchr(path, '/') + 1, 0, NULL, 0);
    pthread_mutex_unlock(&order);
    return result;
}
