/* The client of the guide, against a scripted Schannel. Prints what is wrong; returns how much that is. */
#include "script.h"
#define STREAM_FLAG ISC_RET_STREAM
#include "../../content/samples/client.c"
#undef main

static void run(const char *name, SECURITY_STATUS right, const char *sent, const char *written,
    const char *const *reads, const struct answer *answers)
{
    static struct connection c;
    SECURITY_STATUS status;
    memset(&c, 0, sizeof c);
    memset(&script, 0, sizeof script);
    script.name = name;
    script.answers = answers;
    script.reads = reads;
    c.host = "a";
    status = converse(&c);
    if (status != right) {
        printf("%s: returned 0x%08lX instead of 0x%08lX\n", name, (unsigned long)status, (unsigned long)right);
        failures++;
    }
    expect(strcmp(script.sent, sent) == 0, script.sent);
    expect(strcmp(script.written, written) == 0, script.written);
    expect(!script.answers->input, "not all answers were asked for");
    expect(!script.allocated, "an output buffer was not freed");
    expect(!script.contexts, "a context was not deleted, or was deleted twice");
    expect(!script.wrong, "a call had wrong buffers");
}

#define READS(...) (const char *const[]){ __VA_ARGS__, NULL }
#define ANSWERS(...) (const struct answer[]){ __VA_ARGS__, { .input = 0 } }
#define REQUEST "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
#define HELLO { .status = SEC_I_CONTINUE_NEEDED, .token = "hello;", .input = BYTES(0) }
#define DONE { .status = SEC_E_OK, .granted = ALL_FLAGS, .token = "finished;", .input = ANY }
#define CLOSED { .status = SEC_I_CONTEXT_EXPIRED, .input = ANY }
#define GOODBYE { .status = SEC_E_OK, .granted = ALL_FLAGS, .token = "close_notify;", .input = BYTES(0) }
#define ALL_SENT "hello;finished;" REQUEST "close_notify;"
#define CUT HRESULT_FROM_WIN32(ERROR_CONNECTION_ABORTED)

int main(void)
{
    run("a plain conversation", SEC_E_OK, ALL_SENT, "d", READS("1234", "data", "bye"),
        ANSWERS(HELLO, DONE, { .data = "d", .input = BYTES(4) }, CLOSED, GOODBYE));
    run("half a message, then one and a half", SEC_E_OK, ALL_SENT, "d", READS("12", "34567", "8", "bye"),
        ANSWERS(HELLO, { .status = SEC_E_INCOMPLETE_MESSAGE, .input = BYTES(2) },
            { .status = SEC_I_CONTINUE_NEEDED, .extra = 3, .input = BYTES(7) },
            { .status = SEC_E_OK, .granted = ALL_FLAGS, .token = "finished;", .extra = 2, .input = BYTES(3) },
            { .status = SEC_E_INCOMPLETE_MESSAGE, .input = BYTES(2) }, { .data = "d", .input = BYTES(3) }, CLOSED, GOODBYE));
    run("two records and the end in one read", SEC_E_OK, ALL_SENT, "12", READS("1234", "onetwoend"),
        ANSWERS(HELLO, DONE, { .data = "1", .extra = 6, .input = BYTES(9) },
            { .data = "2", .extra = 3, .input = BYTES(6) }, { .status = SEC_I_CONTEXT_EXPIRED, .input = BYTES(3) }, GOODBYE));
    run("a certificate is asked for", SEC_E_OK, ALL_SENT, "", READS("1234", "bye"),
        ANSWERS(HELLO, { .status = SEC_I_INCOMPLETE_CREDENTIALS, .input = BYTES(4) },
            { .status = SEC_E_OK, .granted = ALL_FLAGS, .token = "finished;", .input = BYTES(4) }, CLOSED, GOODBYE));
    expect(script.supplied, "the call was repeated without ISC_REQ_USE_SUPPLIED_CREDS");
    run("a certificate is asked for twice", SEC_E_INCOMPLETE_CREDENTIALS, "hello;", "", READS("1234"),
        ANSWERS(HELLO, { .status = SEC_I_INCOMPLETE_CREDENTIALS, .input = BYTES(4) },
            { .status = SEC_I_INCOMPLETE_CREDENTIALS, .input = BYTES(4) }));
    run("a ticket after the handshake", SEC_E_OK, ALL_SENT, "d", READS("1234", "ticketdata", "bye"),
        ANSWERS(HELLO, DONE, { .status = SEC_I_RENEGOTIATE, .extra = 10, .input = BYTES(10) },
            { .status = SEC_E_OK, .granted = ALL_FLAGS, .extra = 4, .input = BYTES(10) },
            { .data = "d", .input = BYTES(4) }, CLOSED, GOODBYE));
    run("a ticket without an extra buffer", SEC_E_OK, ALL_SENT, "", READS("1234", "ticket", "bye"),
        ANSWERS(HELLO, DONE, { .status = SEC_I_RENEGOTIATE, .input = BYTES(6) },
            { .status = SEC_E_OK, .granted = ALL_FLAGS, .input = BYTES(6) }, CLOSED, GOODBYE));
    run("a request that DecryptMessage has used up", SEC_E_OK, ALL_SENT, "", READS("1234", "request", "bye"),
        ANSWERS(HELLO, DONE, { .status = SEC_I_RENEGOTIATE, .data = "", .input = BYTES(7) },
            { .status = SEC_E_OK, .granted = ALL_FLAGS, .input = BYTES(0) }, CLOSED, GOODBYE));
    run("data, then a new key", SEC_E_OK, "hello;finished;" REQUEST "key;close_notify;", "d", READS("1234", "data", "bye"),
        ANSWERS(HELLO, DONE, { .status = SEC_I_RENEGOTIATE, .data = "d", .extra = 2, .input = BYTES(4) },
            { .status = SEC_E_OK, .granted = ALL_FLAGS, .token = "key;", .input = BYTES(2) }, CLOSED, GOODBYE));
    run("a renegotiation", SEC_E_OK, "hello;finished;" REQUEST "hello2;finished2;close_notify;", "", READS("1234", "again", "server", "bye"),
        ANSWERS(HELLO, DONE, { .status = SEC_I_RENEGOTIATE, .extra = 5, .input = BYTES(5) },
            { .status = SEC_I_CONTINUE_NEEDED, .token = "hello2;", .input = BYTES(5) },
            { .status = SEC_E_OK, .granted = ALL_FLAGS, .token = "finished2;", .input = BYTES(6) }, CLOSED, GOODBYE));
    run("an alert in the token buffer", SEC_E_UNTRUSTED_ROOT, "hello;alert48;", "", READS("1234"),
        ANSWERS(HELLO, { .status = SEC_E_UNTRUSTED_ROOT, .token = "alert48;", .input = ANY }));
    run("an alert in the alert buffer", SEC_E_UNTRUSTED_ROOT, "hello;alert48;", "", READS("1234"),
        ANSWERS(HELLO, { .status = SEC_E_UNTRUSTED_ROOT, .alert = "alert48;", .input = ANY }));
    run("the first call fails", SEC_E_NO_CREDENTIALS, "", "", READS("1234"),
        ANSWERS({ .status = SEC_E_NO_CREDENTIALS, .input = BYTES(0) }));
    run("a success code that nobody expects", SEC_E_INTERNAL_ERROR, "hello;", "", READS("1234"),
        ANSWERS(HELLO, { .status = SEC_I_NO_RENEGOTIATION, .input = ANY }));
    run("the same in the data", SEC_E_INTERNAL_ERROR, "hello;finished;" REQUEST, "", READS("1234", "data"),
        ANSWERS(HELLO, DONE, { .status = SEC_I_LOCAL_LOGON, .input = ANY }));
    run("cut in the handshake", CUT, "hello;", "", READS(""), ANSWERS(HELLO));
    run("cut in the data", CUT, "hello;finished;" REQUEST, "d", READS("1234", "data", ""),
        ANSWERS(HELLO, DONE, { .data = "d", .input = ANY }));
    run("altered data", SEC_E_MESSAGE_ALTERED, "hello;finished;" REQUEST, "", READS("1234", "data"),
        ANSWERS(HELLO, DONE, { .status = SEC_E_MESSAGE_ALTERED, .input = ANY }));
    for (ULONG flag = 1; flag; flag <<= 1)
        if (WANTED & flag)
            run("a flag was not granted", SEC_E_SECURITY_QOS_FAILED, "hello;finished;", "", READS("1234"),
                ANSWERS(HELLO, { .status = SEC_E_OK, .granted = ALL_FLAGS & ~flag, .token = "finished;", .input = ANY }));
    return failures;
}
