/* The server of the guide, against a scripted Schannel. Prints what is wrong; returns how much that is. */
#include "script.h"
#define STREAM_FLAG ASC_RET_STREAM
#include "../../content/samples/server.c"
#undef main

static void run(const char *name, SECURITY_STATUS right, const char *sent, const char *const *reads,
    const struct answer *answers)
{
    static struct connection c;
    SECURITY_STATUS status;
    memset(&script, 0, sizeof script);
    script.name = name;
    script.answers = answers;
    script.reads = reads;
    status = serve(&c);
    if (status != right) {
        printf("%s: returned 0x%08lX instead of 0x%08lX\n", name, (unsigned long)status, (unsigned long)right);
        failures++;
    }
    expect(strcmp(script.sent, sent) == 0, script.sent);
    expect(!script.answers->input, "not all answers were asked for");
    expect(!script.allocated, "an output buffer was not freed");
    expect(!script.contexts, "a context was not deleted, or was deleted twice");
    expect(!script.wrong, "a call had wrong buffers");
}

#define READS(...) (const char *const[]){ __VA_ARGS__, NULL }
#define ANSWERS(...) (const struct answer[]){ __VA_ARGS__, { .input = 0 } }
#define HELLO { .status = SEC_I_CONTINUE_NEEDED, .token = "hello;", .input = BYTES(4) }
#define DONE { .status = SEC_E_OK, .granted = ALL_FLAGS, .token = "finished;", .input = ANY }
#define CLOSED { .status = SEC_I_CONTEXT_EXPIRED, .input = ANY }
#define GOODBYE { .status = SEC_E_OK, .granted = ALL_FLAGS, .token = "close_notify;", .input = BYTES(0) }
#define CUT HRESULT_FROM_WIN32(ERROR_CONNECTION_ABORTED)

int main(void)
{
    run("an echo", SEC_E_OK, "hello;finished;echo;close_notify;", READS("1234", "fin", "record", "bye"),
        ANSWERS(HELLO, DONE, { .data = "echo;", .input = BYTES(6) }, CLOSED, GOODBYE));
    run("a first message in two parts", SEC_E_OK, "hello;finished;close_notify;", READS("12", "34", "fin", "bye"),
        ANSWERS({ .status = SEC_E_INCOMPLETE_MESSAGE, .input = BYTES(2) }, HELLO, DONE, CLOSED, GOODBYE));
    run("data right behind the handshake", SEC_E_OK, "hello;finished;echo;close_notify;", READS("1234", "finrecord", "bye"),
        ANSWERS(HELLO, { .status = SEC_E_OK, .granted = ALL_FLAGS, .token = "finished;", .extra = 6, .input = BYTES(9) },
            { .data = "echo;", .input = BYTES(6) }, CLOSED, GOODBYE));
    run("data, then a new key", SEC_E_OK, "hello;finished;key;echo;close_notify;", READS("1234", "fin", "record", "bye"),
        ANSWERS(HELLO, DONE, { .status = SEC_I_RENEGOTIATE, .data = "echo;", .extra = 2, .input = BYTES(6) },
            { .status = SEC_E_OK, .granted = ALL_FLAGS, .token = "key;", .input = BYTES(2) }, CLOSED, GOODBYE));
    run("the first call fails, with an alert", SEC_E_ALGORITHM_MISMATCH, "alert40;", READS("1234"),
        ANSWERS({ .status = SEC_E_ALGORITHM_MISMATCH, .alert = "alert40;", .input = BYTES(4) }));
    run("a success code that nobody expects", SEC_E_INTERNAL_ERROR, "hello;", READS("1234", "fin"),
        ANSWERS(HELLO, { .status = SEC_I_LOCAL_LOGON, .input = ANY }));
    run("nobody speaks", CUT, "", READS(""), ANSWERS({ .input = 0 }));
    run("cut in the data", CUT, "hello;finished;", READS("1234", "fin", ""), ANSWERS(HELLO, DONE));
    for (ULONG flag = 1; flag; flag <<= 1)
        if (WANTED & flag)
            run("a flag was not granted", SEC_E_SECURITY_QOS_FAILED, "hello;finished;", READS("1234", "fin"),
                ANSWERS(HELLO, { .status = SEC_E_OK, .granted = ALL_FLAGS & ~flag, .token = "finished;", .input = ANY }));
    return failures;
}
