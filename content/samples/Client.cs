// A client of Negotiate, whole: it authenticates, sends one encrypted message and prints the answer. .NET 8 or later.
// Client HOST PORT SPN. Every token and message goes behind its length, in four bytes; your protocol may frame them
// in another way, but it must frame them.
using System;
using System.Buffers;
using System.Buffers.Binary;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using static System.Net.Security.NegotiateAuthenticationStatusCode;

public static class Client
{
    public static int Main(string[] args)
    {
        if (args.Length != 3 || !int.TryParse(args[1], out var port))
        {
            Console.Error.WriteLine("Client HOST PORT SPN, the last as in HTTP/web01.contoso.com");
            return 2;
        }
        try
        {
            using var connection = new TcpClient(args[0], port);
            using var stream = connection.GetStream();
            Console.WriteLine(Encoding.UTF8.GetString(Ask(stream, args[2], Encoding.UTF8.GetBytes("Hello"))));
            return 0;
        }
        catch (Exception error) when (error is AuthenticationException or IOException or SocketException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    static byte[] Ask(Stream stream, string target, byte[] message)
    {
        var options = new NegotiateAuthenticationClientOptions
        {
            Package = "Negotiate",
            TargetName = target,
            RequiredProtectionLevel = ProtectionLevel.EncryptAndSign,
            RequireMutualAuthentication = true, // Kerberos can, NTLM cannot
        };
        using var conversation = new NegotiateAuthentication(options);
        Handshake(conversation, stream);
        // Everything that was asked for must have been granted.
        if (!conversation.IsMutuallyAuthenticated || !conversation.IsEncrypted) throw Failure(SecurityQosFailed);

        var wrapped = new ArrayBufferWriter<byte>();
        var status = conversation.Wrap(message, wrapped, true, out var encrypted);
        if (status != Completed) throw Failure(status);
        if (!encrypted) throw Failure(QopNotSupported);
        Send(stream, wrapped.WrittenSpan);

        var answer = new ArrayBufferWriter<byte>();
        status = conversation.Unwrap(Receive(stream), answer, out encrypted);
        if (status != Completed) throw Failure(status);
        if (!encrypted) throw Failure(QopNotSupported);
        return answer.WrittenSpan.ToArray();
    }

    static void Handshake(NegotiateAuthentication conversation, Stream stream)
    {
        byte[] incoming = Array.Empty<byte>(); // the client speaks first
        for (;;)
        {
            byte[] outgoing = conversation.GetOutgoingBlob(incoming, out var status);
            if (outgoing != null && outgoing.Length > 0) Send(stream, outgoing); // after Completed too
            if (status == Completed) return;
            if (status != ContinueNeeded) throw Failure(status);
            incoming = Receive(stream);
        }
    }

    static void Send(Stream stream, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        stream.Write(length);
        stream.Write(bytes);
    }

    static byte[] Receive(Stream stream)
    {
        Span<byte> length = stackalloc byte[4];
        stream.ReadExactly(length); // throws at the end of the stream
        int count = BinaryPrimitives.ReadInt32BigEndian(length);
        if (count < 0 || count > 1 << 20) throw new IOException("A frame of " + count + " bytes is none of ours.");
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }

    static AuthenticationException Failure(NegotiateAuthenticationStatusCode status)
    {
        return new AuthenticationException(status + ": " + Meaning(status));
    }

    static string Meaning(NegotiateAuthenticationStatusCode status)
    {
        switch (status)
        {
            case UnknownCredentials: return "no credentials, credentials refused, or the wrong service";
            case InvalidCredentials: return "no domain controller in reach, or credentials incomplete";
            case InvalidToken: return "the token cannot be read, or the clocks differ";
            case BadBinding: return "the channel binding is missing or wrong";
            case SecurityQosFailed: return "no mutual authentication or encryption was agreed";
            case QopNotSupported: return "the message or the context is not encrypted";
            case MessageAltered: return "the message was changed on the way";
            case OutOfSequence: return "a message is missing, repeated or in the wrong order";
            case ContextExpired: return "the session is over: authenticate again";
            case Unsupported: return "the package is not available";
            default: return "look into the event log of both computers";
        }
    }
}
